import { expect, test } from 'vitest';
import rubrics from '@/data/packs/rubrics.json';
import { COMPETENCIES } from '@/utils/pack';
import { reasonOf } from '@/utils/reason';
import { type Situation, suggest } from '@/utils/suggest';
import { after, ask, choose, later, note, skip } from './fixtures/acts';
import { bank } from './fixtures/bank';
import { conversational, structured, withFreeChoice } from './fixtures/kits';

const at = (minutes: number, situation: Partial<Situation> = {}): Situation => ({
  questions: bank,
  kit: structured,
  state: after(),
  elapsed: minutes * 60_000,
  said: [],
  ...situation,
});
const ids = (situation: Situation, limit?: number) => suggest(situation, limit).map((each) => each.questionId);
const said = (text: string, questionId: string | null = null) => [{ id: 'u1', text, questionId, time: 30 * 60_000 }];
/** The first one's reason, with ordinary spaces. */
const reason = (situation: Situation) => {
  const first = suggest(situation)[0]?.reason;
  return first && { ...first, text: first.text.replaceAll('\u00a0', ' ') };
};
const ALL = ['rate-limits', 'connection-pool', 'password-storage', 'feature-flags', 'code-review'];

test('a structured kit is offered in its order', () => {
  expect(ids(at(0), 5)).toEqual(ALL);
  expect(ids(at(5, { state: after(ask('rate-limits')) }), 4)).toEqual(ALL.slice(1));
});

test('a suggestion says what the screen shows of it', () => {
  expect(suggest(at(0))[0]).toEqual({
    kind: 'question',
    questionId: 'rate-limits',
    title: 'Rate limits',
    prompt: expect.stringContaining('How would you limit'),
    competency: 'api',
    core: true,
    minutes: 7,
    reason: { heard: null, text: 'Core, not asked yet. API design uncovered, 40\u00a0min left.' },
  });
});

test('a bridge does not change the order of a structured kit, but is named', () => {
  const situation = at(5, {
    said: said('and it all hung because of pool exhaustion in pgbouncer', 'rate-limits'),
    state: after(ask('rate-limits')),
  });
  expect(ids(situation)[0]).toBe('connection-pool');
  expect(reason(situation)?.heard).toBe('pool exhaustion');
  expect(ids(at(5, { ...situation, said: said('then a feature toggle'), elapsed: 0 }))[0]).toBe('connection-pool');
});

test('what is asked or skipped is never offered, not even when it is all that is left', () => {
  const state = after(...bank.map((question, index) => (index % 2 ? ask(question.id) : skip(question.id))));
  expect(suggest(at(5, { state }))).toEqual([]);
});

test('a chosen question leads, whatever else is known', () => {
  const situation = at(5, { state: after(choose('read-replicas')) });
  expect(ids(situation)[0]).toBe('read-replicas');
  expect(reason(situation)?.text).toBe('Your choice. Databases uncovered, 35 min left.');
});

test('a choice that takes the time of core questions leads and says so', () => {
  const situation = at(12, { state: after(ask('rate-limits'), choose('read-replicas')) });
  expect(ids(situation)).toEqual(['read-replicas', 'connection-pool', 'password-storage']);
  expect(reason({ ...situation, elapsed: 18 * 60_000 })?.text).toBe('Your choice. 2 core questions open, 22 min left.');
});

test("a question of one's own can be chosen, and comes back when it was put off", () => {
  const own = choose('own-1', 'What do you read?');
  expect(suggest(at(5, { state: after(own) }))[0]).toMatchObject({
    title: 'Your own question',
    prompt: 'What do you read?',
    competency: null,
    core: false,
  });
  const rest = bank.map((question) => skip(question.id));
  expect(ids(at(5, { state: after(own, later('own-1'), ...rest) }))).toEqual(['own-1']);
  expect(ids(at(5, { state: after(own, ask('own-1')) }))).not.toContain('own-1');
});

test('one put off comes behind the others of its section', () => {
  const state = after(...['rate-limits', 'connection-pool', 'password-storage'].map(ask), later('feature-flags'));
  expect(ids(at(26, { state }))[0]).toBe('code-review');
  const done = after(
    ...['rate-limits', 'connection-pool', 'password-storage'].map(ask),
    later('feature-flags'),
    ask('code-review'),
  );
  expect(ids(at(26, { state: done }))[0]).toBe('feature-flags');
  expect(reason(at(26, { state: done }))?.text).toBe('Put off before. Reliability uncovered, 14 min left.');
});

test('one put off alone in its section waits for another one to be asked', () => {
  expect(ids(at(0, { state: after(later('rate-limits')) }), 5)).toEqual([
    'connection-pool',
    'password-storage',
    'feature-flags',
    'code-review',
    'memory-leak-story',
  ]);
  expect(ids(at(5, { state: after(later('rate-limits'), ask('connection-pool')) }))[0]).toBe('rate-limits');
});

test('only those put off are left: they are offered', () => {
  const rest = bank.slice(1).map((question) => skip(question.id));
  expect(ids(at(5, { state: after(later('rate-limits'), ...rest) }))).toEqual(['rate-limits']);
});

test('core questions lead as soon as the time only suffices for them, and the reason says so', () => {
  const kit = { ...structured, sections: [...structured.sections] };
  const [opening, api, databases, security, more, theirs, closing] = structured.sections;
  if (!opening || !api || !databases || !security || !more || !theirs || !closing) throw new Error('kit');
  kit.sections = [opening, more, api, databases, security, theirs, closing];
  expect(ids(at(4, { kit }))[0]).toBe('feature-flags');
  expect(ids(at(9, { kit }))[0]).toBe('rate-limits');
  expect(reason(at(9, { kit }))?.text).toBe('Core, not asked yet. Time for core questions only, 31 min left.');
});

test('a core question that was put off leads when its time runs out', () => {
  const state = after(ask('rate-limits'), ask('connection-pool'), later('password-storage'));
  expect(ids(at(20, { state }))[0]).toBe('feature-flags');
  expect(ids(at(26, { state }))[0]).toBe('password-storage');
  expect(reason(at(26, { state }))?.text).toBe('Core, put off before. Time for core questions only, 14 min left.');
});

test('a free section offers bridges first, then what is uncovered', () => {
  const state = after(ask('rate-limits'));
  const free = at(12, { kit: withFreeChoice, state });
  expect(ids({ ...free, said: said('we compared one heap dump with the next', 'rate-limits') })[0]).toBe(
    'memory-leak-story',
  );
  const noted = after(ask('rate-limits'), note('connection-pool'), note('feature-flags'), note('memory-leak-story'));
  const first = suggest({ ...free, state: noted })[0];
  expect(first).toMatchObject({ questionId: 'password-storage', reason: { heard: null } });
  expect(ids({ ...free, state: noted }, 9).indexOf('read-replicas')).toBeGreaterThan(1);
});

test('a clear level invites a step up or down, in free choice only', () => {
  const level = (value: 1 | 3 | 4) =>
    after(
      ask('connection-pool'),
      { kind: 'level', questionId: 'connection-pool', level: value },
      ...bank.map(({ id }) => note(id)),
    );
  const free = { ...withFreeChoice, sections: withFreeChoice.sections.map((each) => ({ ...each, questions: [] })) };
  expect(reason(at(12, { kit: free, state: level(4) }))?.text).toBe(
    'Harder, after level 4 in Connection pools. 18 min left.',
  );
  expect(ids(at(12, { kit: free, state: level(4) }))[0]).toBe('read-replicas');
  expect(ids(at(12, { kit: free, state: level(3) }))[0]).toBe('rate-limits');
  expect(ids(at(12, { kit: free, state: level(1) }))[0]).toBe('rate-limits');
  expect(ids(at(12, { state: level(4) }))[0]).toBe('rate-limits');
});

test('a conversational kit bridges first, keeps its own questions before the rest, and still protects the core', () => {
  const state = after(ask('password-storage'));
  const bridge = said('the primary died and we had stale reads from the hot standby', 'password-storage');
  expect(ids(at(6, { kit: conversational, state }))).toEqual(['rate-limits', 'connection-pool', 'feature-flags']);
  expect(ids(at(6, { kit: conversational, state, said: bridge }))[0]).toBe('read-replicas');
  const late = at(18, { kit: conversational, state, said: bridge });
  expect(ids(late)[0]).toBe('rate-limits');
  expect(reason(late)?.text).toBe('Core, not asked yet. Time for core questions only, 22 min left.');
});

test('words that the answered question turns around as well, and denied ones, bridge nowhere', () => {
  const state = after(ask('connection-pool'));
  const heard = (text: string) =>
    suggest(at(6, { kit: conversational, state, said: said(text, 'connection-pool') }), 9).map(
      (each) => each.reason.heard,
    );
  expect(heard('pool exhaustion and pgbouncer').every((each) => each === null)).toBe(true);
  expect(heard('we never had a heap dump').every((each) => each === null)).toBe(true);
  expect(heard('we took a Heap Dump')).toContain('Heap Dump');
});

test('small talk claims no link', () => {
  const talk = said('I took the train today, my sister lives here, and we had a nice coffee together');
  expect(suggest(at(6, { kit: conversational, said: talk }), 9).every((each) => each.reason.heard === null)).toBe(true);
});

test('minutes left are rounded down and end in words', () => {
  const state = after(...ALL.map(ask));
  const left = (elapsed: number) => reason({ ...at(0, { state }), elapsed })?.text;
  expect(left(38 * 60_000 + 1)).toBe('Scaling uncovered, 1 min left.');
  expect(left(39 * 60_000 + 1)).toBe('Scaling uncovered, less than 1 min left.');
  expect(left(40 * 60_000)).toBe('Scaling uncovered. Time is over.');
});

test('a competency is uncovered until a note or quote is kept under one of its questions', () => {
  const quote = {
    kind: 'quote',
    questionId: 'connection-pool',
    utteranceId: 'u',
    speaker: 'Nora',
    text: 'ten is plenty',
  } as const;
  const uncovered = (...acts: Parameters<typeof after>) =>
    reason(at(12, { state: after(ask('rate-limits'), ...acts, choose('read-replicas')) }))?.text.includes(
      'Databases uncovered',
    );
  expect(uncovered()).toBe(true);
  expect(uncovered(quote)).toBe(false);
  expect(uncovered({ ...quote, text: null })).toBe(true);
  expect(uncovered(note('connection-pool'))).toBe(false);
});

test('after undo it is as before', () => {
  expect(ids(at(5, { state: after({ ...ask('rate-limits'), undoneAt: 1 }) }))).toEqual(ids(at(5)));
});

test('questions of the kit that the bank does not have are passed over', () => {
  expect(ids(at(0, { questions: bank.slice(1) }))[0]).toBe('connection-pool');
});

test('an empty kit and an empty bank are no trouble', () => {
  expect(ids(at(0, { kit: { ...structured, sections: [] } }))).toHaveLength(3);
  expect(suggest(at(0, { questions: [] }))).toEqual([]);
});

test('reasons call the competencies as the rubrics do', () => {
  for (const competency of COMPETENCIES) {
    const facts = { heard: null, why: { kind: 'bank' }, endangered: 0, coreOnly: false, left: 0 } as const;
    const label = rubrics.find((rubric) => rubric.id === competency)?.label;
    expect(reasonOf({ ...facts, uncovered: competency }).text).toBe(`${label} uncovered. Time is over.`);
  }
});
