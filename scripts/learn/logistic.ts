import type { Linear, Signs } from '@/utils/linear';

/** What was seen, how much of it is so (0 to 1), and what it counts for. */
export interface Case {
  signs: Signs;
  is: number;
  weight: number;
}

const STEPS = 200;
const RATE = 0.05;

/** Logistic regression over named signs with L2, by Adam over all cases at once; no sign counts more for being large. */
export function regress(cases: readonly Case[], l2: number): Linear {
  const names = [...new Set(cases.flatMap(({ signs }) => Object.keys(signs)))].sort();
  const rows = cases.map(({ signs }) => Float64Array.from(names, (name) => signs[name] ?? 0));
  const middle = names.map((_, k) => meanOf(rows.map((row) => row[k] as number)));
  const spread = names.map(
    (_, k) => Math.sqrt(meanOf(rows.map((row) => ((row[k] as number) - (middle[k] as number)) ** 2))) + 1e-6,
  );
  for (const row of rows) for (let k = 0; k < row.length; k++) row[k] = scaled(row[k], middle[k], spread[k]);
  const isSo = cases.reduce((sum, each) => sum + each.weight * each.is, 0);
  const isNot = cases.reduce((sum, each) => sum + each.weight * (1 - each.is), 0);
  const weights = new Float64Array(names.length + 1);
  const at = names.length;
  weights[at] = Math.log(isSo / isNot);
  const [m, v] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight) => l2 * weight);
    slope[at] = 0;
    for (const [index, row] of rows.entries()) {
      const { is, weight } = cases[index] as Case;
      let odds = weights[at] as number;
      for (let k = 0; k < at; k++) odds += (weights[k] as number) * (row[k] as number);
      const off = weight * (1 / (1 + Math.exp(-odds)) - is);
      for (let k = 0; k < at; k++) slope[k] = (slope[k] as number) + off * (row[k] as number);
      slope[at] = (slope[at] as number) + off;
    }
    const now = RATE * Math.min(1, 2 * (1 - step / (STEPS + 1)));
    for (let k = 0; k < weights.length; k++) {
      const s = slope[k] as number;
      m[k] = 0.9 * (m[k] as number) + 0.1 * s;
      v[k] = 0.999 * (v[k] as number) + 0.001 * s * s;
      const move = (m[k] as number) / (1 - 0.9 ** step) / (Math.sqrt((v[k] as number) / (1 - 0.999 ** step)) + 1e-8);
      weights[k] = (weights[k] as number) - now * move;
    }
  }
  const own = names.map((_, k) => (weights[k] as number) / (spread[k] as number));
  const bias = own.reduce((sum, weight, k) => sum - weight * (middle[k] as number), weights[at] as number);
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(names.map((name, k) => [name, rounded(own[k] as number)])),
  };
}

const scaled = (value = 0, middle = 0, spread = 1): number => (value - middle) / spread;
const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const rounded = (number: number): number => Math.round(number * 1000) / 1000;
