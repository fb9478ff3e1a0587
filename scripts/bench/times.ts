const rounded = (figure: number): number => Number(figure.toPrecision(3));

/** The time below which this share of the times lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

/** Milliseconds. */
export interface Times {
  n: number;
  median: number;
  p95: number;
}

export function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { n: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/** How many times as long the others took. */
export const ratioOf = (theirs: Times, own: Times): { median: number; p95: number } => ({
  median: rounded(theirs.median / own.median),
  p95: rounded(theirs.p95 / own.p95),
});

export function timed<T>(does: () => T): { got: T; ms: number } {
  const start = performance.now();
  const got = does();
  return { got, ms: performance.now() - start };
}
