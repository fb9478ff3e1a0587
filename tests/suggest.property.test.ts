import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf, kept } from '@/utils/coverage';
import { minutesOf, questionsOf } from '@/utils/kit';
import { COMPETENCIES } from '@/utils/pack';
import { timeForQuestions } from '@/utils/plan';
import { type Situation, suggest } from '@/utils/suggest';
import { after, ask, type Did, later } from './fixtures/acts';
import { bank } from './fixtures/bank';
import { id, kit, situation, utterance } from './fixtures/situations';

const LABELS = ['API design', 'Databases', 'Scaling', 'Reliability', 'Security', 'Collaboration'] as const;

const all = (each: Situation) => suggest(each, 100);

test('never offers an asked, current or skipped question, nor one twice', () => {
  fc.assert(
    fc.property(situation, (each) => {
      const offered = all(each).map((suggestion) => suggestion.questionId);
      const closed = new Set([...each.state.asked.map((asked) => asked.questionId), ...each.state.skipped]);
      expect(offered.filter((questionId) => closed.has(questionId))).toEqual([]);
      expect(new Set(offered).size).toBe(offered.length);
    }),
  );
});

test('offers every open question, so there is always one while any is open', () => {
  fc.assert(
    fc.property(situation, (each) => {
      const { asked, skipped } = each.state;
      const open = bank.filter(({ id: own }) => !skipped.has(own) && asked.every((one) => one.questionId !== own));
      const offered = all(each).map((suggestion) => suggestion.questionId);
      expect(offered).toEqual(expect.arrayContaining(open.map((question) => question.id)));
      expect(suggest(each, 1)).toHaveLength(Math.min(1, offered.length));
    }),
  );
});

test('every reason is true of the situation', () => {
  fc.assert(
    fc.property(situation, (each) => {
      const covered = coverageOf(bank, each.state);
      const left = minutesOf(each.kit) * 60_000 - each.elapsed;
      const core = new Set(
        questionsOf(each.kit)
          .filter((one) => one.core)
          .map((one) => one.id),
      );
      const inKit = new Set(questionsOf(each.kit).map((one) => one.id));
      for (const { questionId, competency, reason, core: isCore } of all(each)) {
        const line = reason.text.replaceAll('\u00a0', ' ');
        if (reason.heard !== null) expect(each.said.some((one) => one.text.includes(reason.heard ?? ''))).toBe(true);
        const named = COMPETENCIES[LABELS.findIndex((label) => line.includes(`${label} uncovered`))];
        if (named) {
          expect(named).toBe(competency);
          expect(covered.find((one) => one.competency === named && kept(one) > 0)).toBeUndefined();
        }
        if (left <= 0) expect(line).toContain('Time is over.');
        else if (left < 60_000) expect(line).toMatch(/[Ll]ess than 1 min left\./);
        else expect(line).toMatch(new RegExp(`\\b${Math.floor(left / 60_000)} min left\\.`));
        expect(isCore).toBe(core.has(questionId));
        if (/^Core/.test(line)) expect(isCore).toBe(true);
        if (/^In the kit/.test(line)) expect(inKit.has(questionId) && !isCore).toBe(true);
        if (/[Pp]ut off/.test(line)) expect(each.state.later.has(questionId)).toBe(true);
        if (/^Your choice/.test(line)) expect(each.state.chosen?.questionId).toBe(questionId);
      }
    }),
  );
});

test('heard words are a cue of the question they lead to', () => {
  const flat = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, '');
  fc.assert(
    fc.property(situation, (each) => {
      for (const { questionId, reason } of all(each)) {
        if (reason.heard === null) continue;
        const question = bank.find((one) => one.id === questionId);
        const cues = [...(question?.cues ?? []), ...(question?.listenFor.flatMap((point) => point.cues) ?? [])];
        const first = flat(reason.heard).slice(0, 3);
        expect(cues.some((cue) => flat(cue).includes(first))).toBe(true);
      }
    }),
  );
});

test('a chosen open question leads', () => {
  fc.assert(
    fc.property(situation, (each) => {
      const chosen = each.state.chosen?.questionId;
      if (!chosen || each.state.asked.some((asked) => asked.questionId === chosen)) return;
      expect(all(each)[0]?.questionId).toBe(chosen);
    }),
  );
});

test('whoever follows the suggestions and the minutes asks every core question in time', () => {
  const begin = fc.record({
    kit,
    early: fc.boolean(),
    said: fc.array(utterance, { maxLength: 3 }),
    off: fc.array(id, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(begin, ({ kit: plan, early, said, off }) => {
      const core = questionsOf(plan)
        .filter((one) => one.core)
        .map((one) => one.id);
      let elapsed = (early ? 0 : 3) * 60_000;
      const acts: Did[] = off.map(later);
      for (let open = core.length; open > 0; ) {
        const next = suggest({ questions: bank, kit: plan, state: after(...acts), elapsed, said }, 1)[0];
        if (!next) throw new Error('a core question is open, and nothing is offered');
        acts.push(ask(next.questionId));
        elapsed += next.minutes * 60_000;
        if (next.core) open--;
      }
      expect(timeForQuestions(plan, elapsed, true)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

test('the same situation gives the same answer, whatever was looked at before', () => {
  fc.assert(
    fc.property(situation, situation, (one, other) => {
      const first = all(one);
      all(other);
      expect(all(structuredClone(one))).toEqual(first);
    }),
  );
});
