/** How far apart two values are: in name only, in rank, or as numbers. Levels are ranks; the others stand for the published examples. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

export interface Alpha {
  /** 1: all agree; 0: as chance would have it; below 0: worse than that. null: no two values can be compared, or all are the same. */
  alpha: number | null;
  /** Units that two or more raters gave a value, and the values in them. */
  units: number;
  values: number;
}

/**
 * Krippendorff's alpha for any number of raters and gaps; one array a unit, null where a rater gave nothing. Source: Krippendorff,
 * K. (2011), “Computing Krippendorff’s Alpha-Reliability”, section D: α = 1 − (n − 1) Σ o·δ² / Σ n·n·δ².
 */
export function alphaOf(units: readonly (readonly (number | null)[])[], metric: Metric = 'ordinal'): Alpha {
  const pairable = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const all = pairable.flat();
  const counts = countsOf(all);
  const place = metric === 'ordinal' ? ranksOf(counts) : (value: number) => value;
  const apart = (a: number, b: number): number => (metric === 'nominal' ? 1 : (place(a) - place(b)) ** 2);
  const seen = pairable.reduce((sum, unit) => sum + disagreement(countsOf(unit), apart) / (unit.length - 1), 0);
  const expected = disagreement(counts, apart);
  return {
    alpha: expected === 0 ? null : 1 - ((all.length - 1) * seen) / expected,
    units: pairable.length,
    values: all.length,
  };
}

type Counts = ReadonlyMap<number, number>;

function countsOf(values: readonly number[]): Counts {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Each pair of different values, weighed by how often it can be made and how far apart the two are. */
function disagreement(counts: Counts, apart: (a: number, b: number) => number): number {
  const entries = [...counts];
  let sum = 0;
  for (const [i, [a, times]] of entries.entries()) {
    for (const [b, more] of entries.slice(i + 1)) sum += times * more * apart(a, b);
  }
  return sum;
}

/** The paper's ordinal δ, all values between two counted and the two by half, is the distance of their middle ranks. */
function ranksOf(counts: Counts): (value: number) => number {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, times] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + times / 2);
    below += times;
  }
  return (value) => ranks.get(value) ?? 0;
}
