import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf } from '@/scripts/eval/interviews';
import { wordsIn as wordCount } from '@/scripts/eval/summary-kept';
import { type Extract, extractOf, extractsOf } from '@/utils/summary/extract';
import { chosenAcross } from '@/utils/summary/extract-across';
import { CLAIM } from '@/utils/summary/extract-choose';
import { type Weighed, type WeighedAnswer, weighed } from '@/utils/summary/extract-weigh';

const UNITS = Array.from({ length: 8 }) as WeighedAnswer['units'];
const run = fc
  .record({
    first: fc.nat(5),
    units: fc.integer({ min: 1, max: 3 }),
    words: fc.integer({ min: 1, max: 9 }),
    worth: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  .map(({ units, ...each }): Weighed => ({ ...each, last: each.first + units - 1, next: each.first + units }));
const answers = (most: number) =>
  fc.array(
    fc.array(run, { maxLength: most }).map((runs) => ({ units: UNITS, runs, least: [] })),
    { maxLength: 3 },
  );

const wordsIn = (runs: readonly Weighed[]) => runs.reduce((sum, { words }) => sum + words, 0);
const worthOf = (runs: readonly Weighed[]) => runs.reduce((sum, { worth }) => sum + worth - CLAIM, 0);
const isApart = (runs: readonly Weighed[]) => runs.every(({ first }, index) => first >= (runs[index - 1]?.next ?? 0));

/** Every choice of an answer, in order, without overlap. */
const choicesOf = (runs: readonly Weighed[]): Weighed[][] =>
  Array.from({ length: 2 ** runs.length }, (_, mask) =>
    runs.filter((_, index) => mask & (1 << index)).sort((a, b) => a.first - b.first),
  ).filter(isApart);

test('all answers together stay within the budget, and no two runs of an answer overlap', () => {
  fc.assert(
    fc.property(answers(8), fc.nat(40), (all, budget) => {
      const chosen = chosenAcross(all, budget);
      expect(chosen).toHaveLength(all.length);
      expect(wordsIn(chosen.flat())).toBeLessThanOrEqual(budget);
      for (const [index, runs] of chosen.entries()) {
        expect(isApart(runs)).toBe(true);
        for (const each of runs) expect(all[index]?.runs).toContain(each);
      }
    }),
  );
});

test('no other choice of as few words is worth more, whichever answers it takes them from', () => {
  fc.assert(
    fc.property(answers(3), fc.nat(40), (all, budget) => {
      const chosen = chosenAcross(all, budget).flat();
      const others = all.reduce<Weighed[][]>(
        (before, { runs }) => before.flatMap((so) => choicesOf(runs).map((own) => [...so, ...own])),
        [[]],
      );
      for (const other of others.filter((each) => wordsIn(each) <= wordsIn(chosen)))
        expect(worthOf(chosen)).toBeGreaterThanOrEqual(worthOf(other) - 1e-3);
    }),
    { numRuns: 60 },
  );
});

test('where nothing is worth its words, the least is kept of an answer', () => {
  const least = { first: 0, last: 0, next: 1, words: 9, worth: 0.01 };
  const rich = { first: 0, last: 0, next: 1, words: 9, worth: 0.9 };
  const all = [
    { units: UNITS, runs: [least], least: [least] },
    { units: UNITS, runs: [rich], least: [] },
    { units: UNITS, runs: [least], least: [] },
  ];
  expect(chosenAcross(all, 20)).toEqual([[least], [rich], []]);
  expect(chosenAcross(all, 0)).toEqual([[least], [], []]);
});

const FOLDER = fileURLToPath(new URL('./evals/interviews/', import.meta.url));
const asked = answersOf(FOLDER, 'sample-interview').map(({ question, said }) => ({
  question,
  answer: weighed(question, said),
}));
const sizeOf = ({ claims }: Extract) => wordCount(claims.map(({ quote }) => ({ text: quote?.words ?? '' })));

test('a whole interview stays within a fifth of its words, and each question that was asked keeps some', () => {
  const extracts = extractsOf(asked);
  const kept = extracts.reduce((sum, each) => sum + sizeOf(each), 0);
  expect(kept).toBeLessThanOrEqual(0.2 * asked.reduce((sum, { answer }) => sum + answer.words, 0));
  for (const [index, { question }] of asked.entries())
    if (question) expect(extracts[index]?.claims.length, question.id).toBeGreaterThan(0);
});

test('an answer that tells much has more words there than by itself, and another fewer', () => {
  const alone = asked.map(({ question, answer }) => sizeOf(extractOf(question, answer.said)));
  const together = extractsOf(asked).map(sizeOf);
  expect(together.some((words, index) => words > (alone[index] ?? 0))).toBe(true);
  expect(together.some((words, index) => words < (alone[index] ?? 0))).toBe(true);
});
