/** Named signs of something, each as strong as its number; what is missing is 0. */
export type Signs = Readonly<Record<string, number>>;

/** What each sign speaks for, as it stands in its file. */
export interface Linear {
  /** Log odds before any sign is seen. */
  bias: number;
  weights: Record<string, number>;
}

/** Log odds by logistic regression. */
export function oddsOf({ bias, weights }: Linear, signs: Signs): number {
  let sum = bias;
  for (const name in signs) sum += (signs[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}

/** The chance of what has these log odds. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
