import { appendFileSync } from 'node:fs';

/** Whether the short form is asked for: the same checks, fewer times. */
export const QUICK = process.env.SOAK === 'quick';

/** How often something is done: in the long form, and in the short one. */
export const times = (long: number, quick: number): number => (QUICK ? quick : long);

/** Writes what was measured, as one line of the file that scripts/soak.mjs reads. */
export function record(name: string, figures: Record<string, number | string>): void {
  if (process.env.SOAK_FIGURES) appendFileSync(process.env.SOAK_FIGURES, `${JSON.stringify({ [name]: figures })}\n`);
}

/** The smallest value that so many of a hundred values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
