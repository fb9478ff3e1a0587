import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evades } from '@/utils/evades';
import { type Kit, questionsOf } from '@/utils/kit';
import { plannedOf, timeForQuestions } from '@/utils/plan';
import { pointsHeard } from '@/utils/points';
import { probesOf } from '@/utils/state';
import { type Situation, type Suggestion, suggest } from '@/utils/suggest';
import { tells } from '@/utils/tells';
import { after, ask, choose, type Did, later, skip } from './fixtures/acts';
import { GONE_PAST, ON_LIMITS } from './fixtures/answers';
import { bank } from './fixtures/bank';
import { conversational, structured, withFreeChoice } from './fixtures/kits';
import { anyKit, id, kit } from './fixtures/situations';

// What holds of a probe that leads, wherever an interview stands.

const MINUTE = 60_000;
const kits = [structured, conversational, withFreeChoice];
const byId = new Map(bank.map((question) => [question.id, question]));
const probes = bank.flatMap((question) => question.probes.map(({ text, for: point }) => ({ question, text, point })));

const onProbe = fc
  .constantFrom(...probes)
  .chain(({ question: { id: questionId }, text, point }) =>
    fc.constantFrom<Did>(
      { kind: 'probe', questionId, text },
      { kind: 'pass', questionId, text },
      { kind: 'confirm', questionId, point, on: true },
      { kind: 'confirm', questionId, point, on: false },
    ),
  );
const act: fc.Arbitrary<Did> = fc.oneof(
  { weight: 8, arbitrary: onProbe },
  {
    weight: 1,
    arbitrary: fc.oneof(
      id.map(ask),
      id.map(skip),
      id.map(later),
      id.map((each) => choose(each)),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(choose('own-1', 'What do you read?'), ask('own-1')) },
);
const cues = bank.flatMap(({ listenFor }) => listenFor.flatMap((point) => point.cues));
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constant(GONE_PAST) },
  { weight: 4, arbitrary: fc.constant(ON_LIMITS) },
  { weight: 1, arbitrary: fc.constantFrom('Yeah, sure.', ...cues.map((cue) => `Then we had ${cue} and left it so.`)) },
);

interface Answering extends Situation {
  acts: Did[];
}

/** A question is asked, and its answer is under way. */
const answering: fc.Arbitrary<Answering> = fc
  .record({
    kit: fc.oneof({ weight: 1, arbitrary: anyKit }, { weight: 2, arbitrary: fc.constantFrom(...kits) }),
    before: fc.array(act, { maxLength: 3 }),
    current: id,
    since: fc.array(act, { maxLength: 3 }),
    said: fc.array(fc.record({ text: words, percent: fc.constantFrom(0, 20, 40, 60, 80, 100), of: fc.nat(9) }), {
      minLength: 1,
      maxLength: 4,
    }),
    passed: fc.integer({ min: MINUTE, max: 8 * MINUTE }),
    other: id,
  })
  .map(({ kit: plan, before, current, since, said, passed, other }) => {
    const acts = [...before, ask(current), ...since].map((did, index) => ({ ...did, time: index * 20_000 }));
    const asked = before.length * 20_000;
    const elapsed = Math.max(asked + passed, acts.length * 20_000);
    return {
      acts,
      questions: bank,
      kit: plan,
      state: after(...acts),
      elapsed,
      said: said
        .map(({ text, percent, of }, index) => ({
          id: `u${index}`,
          text,
          questionId: of === 0 ? other : current,
          time: Math.round(asked - MINUTE + (percent / 100) * (elapsed - asked + MINUTE)),
        }))
        .sort((a, b) => a.time - b.time),
    };
  });

/** Checks what is said of each situation in which a probe leads, and that there were enough of them. */
function whereOneLeads(check: (probe: Suggestion, situation: Situation, rest: Suggestion[]) => void): void {
  let led = 0;
  fc.assert(
    fc.property(answering, (each) => {
      const [first, ...rest] = suggest(each, 100);
      if (first?.kind !== 'probe') return;
      led++;
      check(first, each, rest);
    }),
    { numRuns: 500 },
  );
  expect(led).toBeGreaterThan(50);
}

const current = ({ state }: Situation) => {
  const question = byId.get(state.current?.questionId ?? '');
  if (!state.current || !question) throw new Error('no question of the bank is current');
  return { asked: state.current, question };
};
const digsFor = ({ prompt }: Suggestion) => probes.find(({ text }) => text === prompt)?.point ?? '';

test('at most one probe is offered, and only first', () => {
  fc.assert(
    fc.property(answering, (each) => {
      for (const limit of [1, 2, 3, 100]) {
        const offered = suggest(each, limit);
        expect(offered.length).toBeLessThanOrEqual(limit);
        expect(offered.slice(1).filter(({ kind }) => kind === 'probe')).toEqual([]);
      }
    }),
  );
});

test('it belongs to the current question and is neither asked, passed nor confirmed before', () => {
  whereOneLeads((probe, each) => {
    const { question } = current(each);
    expect(probe).toMatchObject({ questionId: question.id, title: question.title, competency: question.competency });
    expect(question.probes.map(({ text }) => text)).toContain(probe.prompt);
    expect(probesOf(each.state, question.id)).not.toContain(probe.prompt);
    expect(each.state.passed.get(question.id)?.has(probe.prompt) ?? false).toBe(false);
    expect(each.state.confirmed.get(question.id)?.has(digsFor(probe)) ?? false).toBe(false);
  });
});

test('it never stands before a question that the person chose, but is not held back by one that was asked already', () => {
  fc.assert(
    fc.property(answering, id, (each, wanted) => {
      const [first, ...rest] = suggest({ ...each, state: after(...each.acts, choose(wanted)) });
      if (each.state.asked.some(({ questionId }) => questionId === wanted)) {
        expect(first).toEqual(suggest(each)[0]);
        return;
      }
      expect(first).toMatchObject({ kind: 'question', questionId: wanted });
      expect(rest.filter(({ kind }) => kind === 'probe')).toEqual([]);
    }),
  );
});

test('it takes no time that open core questions need', () => {
  whereOneLeads(({ minutes, core }, { kit: plan, state, elapsed }) => {
    const closed = new Set([...state.asked.map(({ questionId }) => questionId), ...state.skipped]);
    const open = plannedOf(plan, byId).filter((each) => each.core && !closed.has(each.id));
    const needed = open.reduce((sum, each) => sum + each.minutes, 0) * MINUTE;
    expect(timeForQuestions(plan, elapsed + minutes * MINUTE, true)).toBeGreaterThanOrEqual(needed);
    const inCore = questionsOf(plan).some((each) => each.core && each.id === state.current?.questionId);
    expect(core).toBe(inCore);
  });
});

test('its reason is true of the answer and of the clock', () => {
  const reasons = new Set<string>();
  whereOneLeads((probe, each) => {
    const { asked, question } = current(each);
    const under = each.said.filter(({ questionId }) => questionId === question.id);
    const heard = pointsHeard(question, under);
    expect(heard.has(digsFor(probe))).toBe(false);
    expect(probe.reason.heard).toBeNull();
    const line = probe.reason.text.replaceAll('\u00a0', ' ');
    reasons.add(line.slice(0, 5));
    if (line === 'The answer may have gone past the question.') {
      expect(heard.size + (each.state.confirmed.get(question.id)?.size ?? 0)).toBe(0);
      expect(evades(under.filter(({ time, text }) => time >= asked.latest && tells(text)))).toBe(true);
      return;
    }
    const section = each.kit.sections.find(({ questions }) => questions.some((one) => one.id === question.id));
    const share = (section?.minutes ?? 0) / (section?.questions.length ?? 1);
    const visits = each.state.asked.filter(({ questionId }) => questionId === question.id);
    const spent = visits.reduce((sum, { from, to }) => sum + (to ?? each.elapsed) - from, 0);
    const left = Math.floor(share - spent / MINUTE);
    const point = question.listenFor.find((one) => one.id === digsFor(probe))?.point;
    expect(line).toBe(`Not heard so far: ${point}. ${left} min left for this question.`);
    expect(left).toBeGreaterThanOrEqual(2);
    expect([each.kit.mode, section?.kind]).toEqual(['structured', 'questions']);
  });
  expect(reasons.size).toBe(2);
});

test('the questions behind it are those that would be offered without it', () => {
  whereOneLeads((_, each, rest) => expect(rest).toEqual(suggest({ ...each, state: allPassed(each) }, 100)));
});

const allPassed = ({ state }: Situation): Situation['state'] => ({
  ...state,
  passed: new Map(bank.map((question) => [question.id, new Set(question.probes.map(({ text }) => text))])),
});

test('something is offered while any question is open, be it the probe before it', () => {
  fc.assert(
    fc.property(answering, (each) => {
      const closed = new Set([...each.state.asked.map(({ questionId }) => questionId), ...each.state.skipped]);
      if (bank.some((question) => !closed.has(question.id))) expect(suggest(each, 1)).toHaveLength(1);
    }),
  );
});

test('the same situation gives the same answer, whatever was looked at before', () => {
  fc.assert(
    fc.property(answering, answering, (one, other) => {
      const first = suggest(one, 100);
      suggest(other, 100);
      expect(suggest(structuredClone(one), 100)).toEqual(first);
    }),
  );
});

test('whoever asks every probe that leads still asks every core question in time', () => {
  const begin = fc.record({ plan: kit, look: fc.double({ min: 0.1, max: 1, noNaN: true }), answer: words });
  let led = 0;
  fc.assert(
    fc.property(begin, ({ plan, look, answer }) => {
      led += followed(plan, look, answer);
    }),
    { numRuns: 200 },
  );
  expect(led).toBeGreaterThan(20);
});

/** Asks what leads and takes its time for it; looks at the panel after a share of each question's. Returns how many probes led. */
function followed(plan: Kit, look: number, answer: string): number {
  const acts: Did[] = [];
  const said: Situation['said'][number][] = [];
  let [elapsed, led] = [3 * MINUTE, 0];
  const next = () => suggest({ questions: bank, kit: plan, state: after(...acts), elapsed, said }, 1)[0];
  const say = (questionId: string) => said.push({ id: `u${said.length}`, text: answer, questionId, time: elapsed });
  for (let open = questionsOf(plan).filter(({ core }) => core).length; open > 0; ) {
    const question = next();
    if (question?.kind !== 'question') throw new Error('a core question is open, and no question is offered');
    const { questionId, minutes } = question;
    const end = elapsed + minutes * MINUTE;
    acts.push({ ...ask(questionId), time: elapsed });
    say(questionId);
    elapsed += minutes * MINUTE * look;
    for (const looks = [false, true]; looks.length > 0; looks.shift()) {
      if (looks[0]) elapsed = Math.max(elapsed, end);
      for (let probe = next(); probe?.kind === 'probe'; probe = next()) {
        acts.push({ kind: 'probe', questionId, text: probe.prompt, time: elapsed });
        say(questionId);
        elapsed += probe.minutes * MINUTE;
        led++;
      }
    }
    if (question.core) open--;
  }
  expect(timeForQuestions(plan, elapsed, true)).toBeGreaterThanOrEqual(-1e-6);
  return led;
}
