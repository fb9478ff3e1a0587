import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphaOf, type Metric } from '@/utils/debrief/agreement';

type Units = (number | null)[][];

/** One row a rater, as papers print them; `.` is a gap. */
const byUnit = (...rows: string[]): Units => {
  const raters = rows.map((row) => row.split(' ').map((value) => (value === '.' ? null : Number(value))));
  return (raters[0] ?? []).map((_, unit) => raters.map((rater) => rater[unit] ?? null));
};

// Krippendorff, K. (2011), “Computing Krippendorff’s Alpha-Reliability”, section D (the “C” data of the R package irr).
const FOUR_BY_TWELVE = byUnit(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);

// Hayes, A. F. and Krippendorff, K. (2007), “Answering the Call for a Standard Reliability Measure for Coding Data”,
// Communication Methods and Measures 1(1), table 1: 40 articles, five observers, values 0 to 3.
const HAYES = byUnit(
  '1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1',
  '1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1',
  '2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1',
  '. 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .',
  '2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1',
);

// Three observers and fifteen units, the example that the encyclopaedias print.
const THREE_BY_FIFTEEN = byUnit(
  '. . . . . 3 4 1 2 1 1 3 3 . 3',
  '1 . 2 1 3 3 4 3 . . . . . . .',
  '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
);

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
] as const)('gives what Krippendorff (2011) prints for four observers and twelve units, %s', (metric, printed) => {
  const { alpha, units, values } = alphaOf(FOUR_BY_TWELVE, metric);
  expect(alpha).toBeCloseTo(printed, 3);
  // The twelfth unit has one value only.
  expect([units, values]).toEqual([11, 40]);
});

test.each([
  ['ordinal', 0.7598, 4],
  ['nominal', 0.477, 3],
  ['interval', 0.757, 3],
] as const)(
  'gives what Hayes and Krippendorff (2007) print for five observers and 40 articles, %s',
  (metric, printed, digits) => {
    expect(alphaOf(HAYES, metric).alpha).toBeCloseTo(printed, digits);
  },
);

test.each([
  ['nominal', 0.691],
  ['interval', 0.811],
] as const)('gives what is published for three observers and fifteen units, %s', (metric, printed) => {
  expect(alphaOf(THREE_BY_FIFTEEN, metric).alpha).toBeCloseTo(printed, 3);
});

test('has no figure where nothing can be compared, and none where all values are the same', () => {
  expect(alphaOf([])).toEqual({ alpha: null, units: 0, values: 0 });
  expect(alphaOf([[1], [2, null], [null]])).toEqual({ alpha: null, units: 0, values: 0 });
  expect(
    alphaOf([
      [3, 3],
      [3, 3, 3],
    ]),
  ).toEqual({ alpha: null, units: 2, values: 5 });
});

const METRICS: Metric[] = ['nominal', 'ordinal', 'interval'];
const metric = fc.constantFrom(...METRICS);
const value = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 4 },
  { arbitrary: fc.constant(null), weight: 1 },
);
const data = fc
  .integer({ min: 2, max: 6 })
  .chain((raters) => fc.array(fc.array(value, { minLength: raters, maxLength: raters })));
const close = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(a).toBeCloseTo(b, 9);
};

test('neither the order of raters nor that of units matters', () => {
  fc.assert(
    fc.property(data, metric, fc.integer(), (units, by, seed) => {
      const turned = units
        .map((unit) => unit.map((_, i) => unit[(i + Math.abs(seed)) % unit.length] ?? null))
        .reverse();
      close(alphaOf(turned, by).alpha, alphaOf(units, by).alpha);
    }),
  );
});

test('is 1 when all agree on more than one value, and never outside of -1 to 1', () => {
  fc.assert(
    fc.property(data, metric, (units, by) => {
      const agreed = units.map((unit) => unit.map((each) => (each === null ? null : (unit.find(Boolean) ?? null))));
      const { alpha } = alphaOf(agreed, by);
      if (alpha !== null) expect(alpha).toBe(1);
      const any = alphaOf(units, by).alpha ?? 0;
      expect(any).toBeLessThanOrEqual(1);
      expect(any).toBeGreaterThanOrEqual(-1);
    }),
  );
});

test('counts ranks only: names that keep the order change nothing', () => {
  const names = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(data, names, (units, chosen) => {
      const rising = [...chosen].sort((a, b) => a - b);
      const renamed = units.map((unit) => unit.map((each) => (each === null ? null : (rising[each - 1] ?? null))));
      close(alphaOf(renamed).alpha, alphaOf(units).alpha);
    }),
  );
});

test('a rater who gave nothing, and units with one value, add nothing', () => {
  fc.assert(
    fc.property(data, metric, (units, by) => {
      const padded: Units = [...units.map((unit) => [...unit, null]), [2, null], [null, null, 4]];
      expect(alphaOf(padded, by)).toEqual(alphaOf(units, by));
    }),
  );
});

/** The same by its definition, without a table: mean distance of two values of a unit over that of any two values. */
function byDefinition(units: Units, by: Metric): number | null {
  const pairable = units.map((unit) => unit.filter((each) => each !== null)).filter((unit) => unit.length > 1);
  const all = pairable.flat();
  const apart = (a: number, b: number): number => {
    if (a === b) return 0;
    if (by === 'nominal') return 1;
    if (by === 'interval') return (a - b) ** 2;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const many = (is: (each: number) => boolean) => all.filter(is).length;
    return (
      (many((each) => each >= low && each <= high) -
        (many((each) => each === low) + many((each) => each === high)) / 2) **
      2
    );
  };
  const pairs = (values: number[]) =>
    values.flatMap((a, i) => values.filter((_, j) => j !== i).map((b) => apart(a, b)));
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const seen = pairable.reduce((sum, unit) => sum + unit.length * mean(pairs(unit)), 0) / all.length;
  const chance = mean(pairs(all));
  return all.length === 0 || chance === 0 ? null : 1 - seen / chance;
}

test('is what its definition says, pair by pair', () => {
  fc.assert(fc.property(data, metric, (units, by) => close(alphaOf(units, by).alpha, byDefinition(units, by))));
});
