import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import { kits } from '@/data/kits';
import type { Question } from '@/utils/pack';
import { type Situation, type Suggestion, suggest } from '@/utils/suggest';
import { after, ask, choose, type Did, later, skip } from './fixtures/acts';
import { GONE_PAST, ON_KEYS, ON_LIMITS, said } from './fixtures/answers';
import { bank, memoryLeakStory, rateLimits } from './fixtures/bank';
import { conversational, structured, withFreeChoice } from './fixtures/kits';

const [whereCount, whatCaller, oneOffice] = rateLimits.probes.map(({ text }) => text) as [string, string, string];
const probe = (text: string, time: number, questionId = 'rate-limits'): Did => ({
  kind: 'probe',
  questionId,
  text,
  time: time * 60_000,
});
const pass = (text: string, questionId = 'rate-limits'): Did => ({ kind: 'pass', questionId, text });
const confirm = (point: string, on = true): Did => ({ kind: 'confirm', questionId: 'rate-limits', point, on });

/** Rate limits was asked at minute 0, as every act without a time is at the minute of its place. */
const answered = (text: string, did: Did[] = [], change: Partial<Situation> = {}): Situation => ({
  questions: bank,
  kit: structured,
  state: after(ask('rate-limits'), ...did),
  elapsed: 2 * 60_000,
  said: [said(text, 'rate-limits', 1)],
  ...change,
});
const leads = (situation: Situation): string | null => {
  const [first, ...more] = suggest(situation);
  expect(more.filter(({ kind }) => kind === 'probe')).toEqual([]);
  return first?.kind === 'probe' ? first.prompt : null;
};
const plain = ({ reason }: Suggestion) => reason.text.replaceAll('\u00a0', ' ');

test('after an answer that went past its question a probe leads, whatever the mode and wherever it was asked', () => {
  for (const kit of [structured, conversational, withFreeChoice, { ...structured, sections: [] }]) {
    const lasting = kit.sections.length > 0 ? kit : { ...structured, sections: structured.sections.slice(-3, -2) };
    expect(leads(answered(GONE_PAST, [], { kit: lasting })), kit.id).toBe(whereCount);
  }
});

test('it says so, names its question and stands before the next ones', () => {
  const [first, ...more] = suggest(answered(GONE_PAST));
  expect(first).toEqual({
    kind: 'probe',
    questionId: 'rate-limits',
    title: 'Rate limits',
    prompt: whereCount,
    competency: 'api',
    core: true,
    minutes: 2,
    reason: { heard: null, text: 'The answer may have gone past the question.' },
  });
  expect(more.map(({ questionId }) => questionId)).toEqual(['connection-pool', 'password-storage']);
});

test('a few words are no answer yet, also with nods around them', () => {
  expect(leads(answered('I have never had to think about that.'))).toBeNull();
  const nods = [1, 1.1, 1.2, 1.3].map((minute) => said('yeah, sure, okay, right', 'rate-limits', minute));
  const short = said('I have never had to think about that.', 'rate-limits', 1.4);
  expect(leads(answered('', [], { said: [...nods, short] }))).toBeNull();
});

test('an answer in several utterances is one answer', () => {
  const parts = [
    'Honestly I have never had to think about that one,',
    'somebody else on the team always took care of it.',
  ];
  const utterances = parts.map((text, index) => said(text, 'rate-limits', 1 + index / 10));
  expect(leads(answered('', [], { said: utterances }))).toBe(whereCount);
});

test('an answer to another question is no answer to this one', () => {
  const state = after(ask('connection-pool'), ask('rate-limits'));
  expect(leads(answered('', [], { state, said: [said(GONE_PAST, 'connection-pool', 0.5)] }))).toBeNull();
});

test('a point that was heard or confirmed shows that the answer did not go past', () => {
  const elsewhere = { kit: conversational };
  expect(leads(answered(`${GONE_PAST} There was a token bucket somewhere.`, [], elsewhere))).toBeNull();
  expect(leads(answered(GONE_PAST, [confirm('algorithm')], elsewhere))).toBeNull();
  expect(leads(answered(GONE_PAST, [confirm('algorithm'), confirm('algorithm', false)], elsewhere))).toBe(whereCount);
});

test('in a structured kit the probe for a point that was not heard leads, with the point and the time in its reason', () => {
  const situation = answered(ON_LIMITS);
  const [first] = suggest(situation);
  expect(first).toMatchObject({ kind: 'probe', prompt: whatCaller });
  expect(first && plain(first)).toBe('Not heard so far: Says when to come back. 5 min left for this question.');
  expect(leads({ ...situation, kit: conversational })).toBeNull();
});

test('not before the answer is long, nor for a question that the kit does not plan', () => {
  expect(leads(answered(ON_LIMITS.split(' ').slice(0, 39).join(' ')))).toBeNull();
  expect(leads(answered(ON_LIMITS.split(' ').slice(0, 40).join(' ')))).toBe(whatCaller);
  const free = { ...withFreeChoice, sections: withFreeChoice.sections.slice(1) };
  expect(leads(answered(ON_LIMITS, [], { kit: free }))).toBeNull();
});

test('not for points that were heard in any utterance or confirmed', () => {
  expect(leads(answered(ON_LIMITS, [confirm('answer')]))).toBe(oneOffice);
  const more = said('And they got a 429 back.', 'rate-limits', 1.5);
  expect(leads(answered(ON_LIMITS, [], { said: [said(ON_LIMITS, 'rate-limits', 1), more] }))).toBe(oneOffice);
  expect(leads(answered(ON_LIMITS, [confirm('answer'), confirm('fair')]))).toBeNull();
});

test('not once less than two minutes are left of its time', () => {
  const at = (minutes: number) => leads(answered(ON_LIMITS, [], { elapsed: minutes * 60_000 }));
  expect([at(4.9), at(5), at(5.1), at(9)]).toEqual([whatCaller, whatCaller, null, null]);
});

test('a question has its share of a section with several', () => {
  const asked = (id: string) => ({ state: after(ask(id)), said: [said(ON_LIMITS, id, 1)] });
  const at = (minutes: number) => leads(answered('', [], { ...asked('feature-flags'), elapsed: minutes * 60_000 }));
  expect(at(2)).not.toBeNull();
  expect(at(2.1)).toBeNull();
});

test('core questions keep their time: no probe leads that would take it', () => {
  // Left for questions: 33 minutes less the elapsed; open core questions need 14.
  const at = (minutes: number) => leads(answered(GONE_PAST, [], { elapsed: minutes * 60_000 }));
  expect(at(17)).toBe(whereCount);
  expect(at(17.1)).toBeNull();
  expect(at(45)).toBeNull();
});

test('a question that the person chose comes first, and probes lead again once it is put off', () => {
  expect(leads(answered(GONE_PAST, [choose('read-replicas')]))).toBeNull();
  expect(leads(answered(GONE_PAST, [choose('read-replicas'), later('read-replicas')]))).toBe(whereCount);
  expect(leads(answered(GONE_PAST, [choose('own', 'Why here?')]))).toBeNull();
});

test('once the question has a level no probe leads, until it is taken back; not assessed is no level', () => {
  const level = (given: 4 | 'mixed' | 'not assessed' | null): Did => ({
    kind: 'level',
    questionId: 'rate-limits',
    level: given,
  });
  for (const answer of [ON_LIMITS, GONE_PAST]) {
    const probed = leads(answered(answer));
    expect(probed).not.toBeNull();
    expect(leads(answered(answer, [level(4)]))).toBeNull();
    expect(leads(answered(answer, [level('mixed')]))).toBeNull();
    expect(leads(answered(answer, [level(4), level(null)]))).toBe(probed);
    expect(leads(answered(answer, [level('not assessed')]))).toBe(probed);
  }
});

test("before anything was asked, and under a question of one's own, no probe leads", () => {
  expect(leads(answered('', [], { state: after(), said: [said(GONE_PAST, null, 1)] }))).toBeNull();
  const own: Did = { kind: 'ask', questionId: 'own', how: 'pressed', prompt: 'Why here?' };
  expect(leads(answered('', [], { state: after(own), said: [said(GONE_PAST, 'own', 1)] }))).toBeNull();
});

test('one that is passed gives way to the next; undo brings it back', () => {
  expect(leads(answered(GONE_PAST, [pass(whereCount)]))).toBe(whatCaller);
  const all = [pass(whereCount), pass(whatCaller), pass(oneOffice)];
  expect(leads(answered(GONE_PAST, all))).toBeNull();
  expect(leads(answered(GONE_PAST, [{ ...pass(whereCount), undoneAt: 1 } as Did]))).toBe(whereCount);
});

test('what is passed under one question is not passed under another with the same words', () => {
  const twin = { ...rateLimits, id: 'twin', number: 90 };
  const situation = answered(GONE_PAST, [], {
    questions: [...bank, twin],
    state: after(pass(whereCount, 'twin'), ask('rate-limits')),
  });
  expect(leads(situation)).toBe(whereCount);
});

test('the next probe waits for the answer to the one that was asked', () => {
  const did = [probe(whereCount, 2)];
  const then = (text: string) => ({
    elapsed: 4 * 60_000,
    said: [said(GONE_PAST, 'rate-limits', 1), said(text, 'rate-limits', 3)],
  });
  expect(leads(answered(GONE_PAST, did, { elapsed: 3 * 60_000 }))).toBeNull();
  expect(leads(answered('', did, then('In one place, I think.')))).toBeNull();
  expect(leads(answered('', did, then(GONE_PAST)))).toBe(whatCaller);
  const undone = { ...probe(whereCount, 2), undoneAt: 1 } as Did;
  expect(leads(answered(GONE_PAST, [undone]))).toBe(whereCount);
});

test('in a structured kit, too, with the whole answer counted as one', () => {
  const did = [probe(whatCaller, 2)];
  const short = 'They see a page that tells them nothing much, we never got around to making it better.';
  const both = [said(ON_LIMITS, 'rate-limits', 1), said(short, 'rate-limits', 3)];
  expect(leads(answered(ON_LIMITS, did, { elapsed: 3 * 60_000 }))).toBeNull();
  expect(leads(answered('', did, { elapsed: 4 * 60_000, said: both }))).toBe(oneOffice);
});

test('after a return to a question only what is said now is its answer, but what was asked and heard before stands', () => {
  const did = [probe(whatCaller, 1.5), ask('connection-pool'), ask('rate-limits')];
  const first = said(ON_LIMITS, 'rate-limits', 1);
  const back = { elapsed: 4 * 60_000, said: [first] };
  expect(leads(answered('', did, back))).toBeNull();
  const now = said(
    ON_LIMITS.replace('token bucket', 'list').replace('one shared counter', 'a number'),
    'rate-limits',
    3.5,
  );
  expect(leads(answered('', did, { ...back, said: [first, now] }))).toBe(oneOffice);
  // What went past on the first visit did; the second answer does not.
  const past = said(GONE_PAST, 'rate-limits', 1);
  const fine = said(
    'With one counter for every caller, and it gets filled again bit by bit each second.',
    'rate-limits',
    3.5,
  );
  expect(leads(answered('', did, { ...back, kit: conversational, said: [past, fine] }))).toBeNull();
});

test('after a return the time that was spent on the question before is gone', () => {
  const back = (minute: number) =>
    suggest(
      answered('', [], {
        state: after(
          ask('rate-limits'),
          { ...ask('connection-pool'), time: 3 * 60_000 },
          { ...ask('rate-limits'), time: 4 * 60_000 },
        ),
        elapsed: minute * 60_000,
        said: [said(ON_LIMITS, 'rate-limits', 4.5)],
      }),
    )[0];
  const first = back(5);
  expect(first && plain(first)).toBe('Not heard so far: Says when to come back. 3 min left for this question.');
  expect([back(6)?.kind, back(6.1)?.kind]).toEqual(['probe', 'question']);
});

test('a question that was noticed late has the answer since it was spoken', () => {
  const noticed: Did = { kind: 'ask', questionId: 'rate-limits', how: 'heard', time: 60_000 };
  const state = after({ ...ask('code-review'), time: 0 }, noticed);
  const elapsed = 2 * 60_000;
  expect(leads(answered('', [], { state, elapsed, said: [said(GONE_PAST, 'rate-limits', 1.1)] }))).toBe(whereCount);
  expect(leads(answered('', [], { state, elapsed, said: [said(GONE_PAST, 'code-review', 0.5)] }))).toBeNull();
});

test('of a story the first missing part is dug for, in the order of the bank', () => {
  const kit = {
    ...structured,
    sections: structured.sections.map((each) =>
      each.id === 'api' ? { ...each, questions: [{ id: 'memory-leak-story', core: true }] } : each,
    ),
  };
  const told =
    'It was the service that draws the invoices, and I was on call when its memory kept growing, so it was restarted every night for some weeks, and people who worked late lost what they had open, which made them rather angry with us.';
  const story = (text: string) =>
    leads(
      answered('', [], { kit, state: after(ask('memory-leak-story')), said: [said(text, 'memory-leak-story', 1)] }),
    );
  const [action, result, lesson] = memoryLeakStory.probes.map(({ text }) => text);
  expect(story(told)).toBe(action);
  expect(story(`${told} I compared one heap dump with the next.`)).toBe(result);
  expect(story(`${told} I compared one heap dump with the next, and then memory stayed flat.`)).toBe(lesson);
  expect(story(`${told} I compared the dumps, memory stayed flat, and next time I would look there first.`)).toBeNull();
});

test('it digs for a point without a probe never, and a question without probes that are left brings none', () => {
  const bare: Question = { ...rateLimits, probes: rateLimits.probes.filter(({ for: point }) => point === 'shared') };
  const questions = bank.map((each) => (each.id === bare.id ? bare : each));
  expect(leads(answered(ON_LIMITS, [], { questions }))).toBeNull();
});

test('it takes one of the places, also where there is only one or nothing else is open', () => {
  const situation = answered(GONE_PAST);
  expect(suggest(situation, 1).map(({ kind }) => kind)).toEqual(['probe']);
  expect(suggest(situation, 2).map(({ kind }) => kind)).toEqual(['probe', 'question']);
  const rest = bank.filter(({ id }) => id !== 'rate-limits').map(({ id }) => skip(id));
  expect(suggest(answered(GONE_PAST, rest)).map(({ kind }) => kind)).toEqual(['probe']);
});

test('in the core pack a long answer brings the probe for the first point that it left out', () => {
  const situation: Situation = {
    questions: coreQuestions,
    kit: kits[0],
    state: after({ ...ask('idempotency'), time: 5 * 60_000 }),
    elapsed: 8 * 60_000,
    said: [said(ON_KEYS, 'idempotency', 6)],
  };
  const idempotency = coreQuestions.find(({ id }) => id === 'idempotency');
  const [first] = suggest(situation);
  expect(first?.prompt).toBe(idempotency?.probes[0]?.text);
  expect(first && plain(first)).toBe(
    'Not heard so far: Key and effect in one transaction. 4 min left for this question.',
  );
  expect(
    leads({ ...situation, said: [said(GONE_PAST, 'idempotency', 6)], kit: { ...kits[0], mode: 'conversational' } }),
  ).toBe(idempotency?.probes[0]?.text);
});
