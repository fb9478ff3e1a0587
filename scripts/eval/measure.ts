/** Figures are given to three digits behind the point. */
export const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : rounded(part / whole));

export const mean = (figures: readonly number[]): number =>
  figures.length === 0 ? 0 : rounded(figures.reduce((sum, each) => sum + each, 0) / figures.length);

/** 95 % interval of a share after Wilson (1927), which holds for small numbers and shares near 1. */
export function intervalOf(part: number, whole: number): [low: number, high: number] {
  if (whole === 0) return [0, 1];
  const [z, share] = [1.96, part / whole];
  const middle = share + z ** 2 / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const all = 1 + z ** 2 / whole;
  return [rounded(Math.max(0, (middle - reach) / all)), rounded(Math.min(1, (middle + reach) / all))];
}

/** What each row gives, and the microseconds that one takes on average. The first rows are run twice, so that cold code does not count. */
export function timed<R, T>(rows: readonly R[], does: (row: R) => T): { got: T[]; usPerRow: number } {
  for (const row of rows.slice(0, 20)) does(row);
  const start = performance.now();
  const got = rows.map(does);
  return { got, usPerRow: Math.round(((performance.now() - start) * 1000) / Math.max(1, rows.length)) };
}
