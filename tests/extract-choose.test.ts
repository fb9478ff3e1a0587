import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsReader } from '@/utils/learned';
import { chosenOf } from '@/utils/summary/extract-choose';
import { wordsOf } from '@/utils/words';

const runs = fc
  .array(
    fc.record({
      first: fc.nat(6),
      units: fc.integer({ min: 1, max: 3 }),
      words: fc.integer({ min: 1, max: 9 }),
      worth: fc.double({ min: 0.05, max: 1, noNaN: true }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ first, units, words, worth }) => ({
      first,
      last: first + units - 1,
      words,
      worth,
      next: first + units,
    })),
  );
const worthOf = (chosen: readonly { worth: number }[]) => chosen.reduce((sum, { worth }) => sum + worth - 0.02, 0);

test('no other choice within the budget is worth more, and no two runs overlap', () => {
  fc.assert(
    fc.property(runs, fc.nat(20), (all, budget) => {
      const chosen = chosenOf(all, 10, budget);
      expect(chosen.reduce((sum, { words }) => sum + words, 0)).toBeLessThanOrEqual(budget);
      for (const [index, { first }] of chosen.entries())
        expect(first).toBeGreaterThanOrEqual(chosen[index - 1]?.next ?? 0);
      for (let mask = 0; mask < 2 ** all.length; mask++) {
        const other = all.filter((_, index) => mask & (1 << index)).sort((a, b) => a.first - b.first);
        const fits = other.reduce((sum, { words }) => sum + words, 0) <= budget;
        const apart = other.every(({ first }, index) => first >= (other[index - 1]?.next ?? 0));
        if (fits && apart) expect(worthOf(chosen)).toBeGreaterThanOrEqual(worthOf(other) - 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

test('a stretch of a text is read as if it stood alone', () => {
  const text =
    'So we put a token bucket in front of it, the counter is in Redis, and each key has its own limit per second.';
  const model = pointsReader('caching');
  const words = wordsOf(text);
  const over = model?.over(words);
  expect(over).toBeDefined();
  for (const first of [0, 3, 8]) {
    const alone = model?.read(text.slice(words[first]?.start, words[first + 9]?.end));
    const within = over?.(first, first + 9);
    for (const [label, score] of alone?.scores ?? []) expect(within?.scores.get(label)).toBeCloseTo(score, 9);
  }
});
