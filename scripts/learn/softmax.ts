import { countOf } from '@/utils/features';

/** One example: the names of its features, how likely each label is (sums to 1), and what it counts for. */
export interface Example {
  features: Iterable<string>;
  labels: ReadonlyMap<string, number>;
  weight: number;
}

export interface Settings {
  /** Strength of the pull towards 0: the greater, the less is learnt from single examples. */
  l2: number;
  /** A feature of fewer examples is left out. */
  least: number;
  steps: number;
  rate: number;
}

export interface Learned {
  labels: string[];
  bias: number[];
  /** Feature → its rarity, and its weight for each label. */
  features: Map<string, { rarity: number; weights: Float64Array }>;
}

/** Multinomial logistic regression with L2, by Adam over all examples at once: the same examples always give the same model. */
export function learn(examples: readonly Example[], labels: readonly string[], settings: Settings): Learned {
  const names = namesOf(examples, settings.least);
  const place = new Map([...names.keys()].map((name, index) => [name, index]));
  const rarities = [...names.values()];
  const rows = examples.map(({ features, labels: wanted, weight }) => {
    const ids = [...new Set(features)].flatMap((name) => place.get(name) ?? []);
    const values = ids.map((id) => rarities[id] ?? 0);
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return {
      ids: Int32Array.from(ids),
      values: Float64Array.from(values, (value) => value / length),
      wanted: Float64Array.from(labels, (label) => wanted.get(label) ?? 0),
      weight,
    };
  });
  const [F, L] = [names.size, labels.length];
  const weights = new Float64Array((F + 1) * L);
  const slope = new Float64Array((F + 1) * L);
  const [m, v] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  const z = new Float64Array(L);
  const bias = F * L;
  for (let step = 1; step <= settings.steps; step++) {
    for (let i = 0; i < bias; i++) slope[i] = settings.l2 * (weights[i] as number);
    slope.fill(0, bias);
    for (const { ids, values, wanted, weight } of rows) {
      for (let l = 0; l < L; l++) z[l] = weights[bias + l] as number;
      for (let k = 0; k < ids.length; k++) {
        const [from, value] = [(ids[k] as number) * L, values[k] as number];
        for (let l = 0; l < L; l++) z[l] = (z[l] as number) + (weights[from + l] as number) * value;
      }
      softmax(z);
      for (let l = 0; l < L; l++) {
        z[l] = weight * ((z[l] as number) - (wanted[l] as number));
        slope[bias + l] = (slope[bias + l] as number) + (z[l] as number);
      }
      for (let k = 0; k < ids.length; k++) {
        const [from, value] = [(ids[k] as number) * L, values[k] as number];
        for (let l = 0; l < L; l++) slope[from + l] = (slope[from + l] as number) + (z[l] as number) * value;
      }
    }
    adam(weights, slope, m, v, step, settings);
  }
  return {
    labels: [...labels],
    bias: [...weights.slice(bias)],
    features: new Map(
      [...names].map(([name, rarity], index) => [name, { rarity, weights: weights.slice(index * L, index * L + L) }]),
    ),
  };
}

/** Feature → rarity, of those that enough examples have. */
function namesOf(examples: readonly Example[], least: number): Map<string, number> {
  const held = new Map<string, number>();
  for (const { features } of examples) for (const name of new Set(features)) held.set(name, (held.get(name) ?? 0) + 1);
  const kept = [...held].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    kept.map(([name, count]) => [name, countOf(name) * (1 + Math.log((1 + examples.length) / (1 + count)))]),
  );
}

function softmax(z: Float64Array): void {
  const most = z.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let l = 0; l < z.length; l++) {
    z[l] = Math.exp((z[l] as number) - most);
    sum += z[l] as number;
  }
  for (let l = 0; l < z.length; l++) z[l] = (z[l] as number) / sum;
}

/** Kingma and Ba (2015), with a rate that falls to 0 over the second half. */
function adam(
  weights: Float64Array,
  slope: Float64Array,
  m: Float64Array,
  v: Float64Array,
  step: number,
  { rate, steps }: Settings,
): void {
  const [b1, b2] = [0.9, 0.999];
  const [c1, c2] = [1 - b1 ** step, 1 - b2 ** step];
  const now = rate * Math.min(1, 2 * (1 - step / (steps + 1)));
  for (let i = 0; i < weights.length; i++) {
    const s = slope[i] as number;
    m[i] = b1 * (m[i] as number) + (1 - b1) * s;
    v[i] = b2 * (v[i] as number) + (1 - b2) * s * s;
    weights[i] = (weights[i] as number) - (now * ((m[i] as number) / c1)) / (Math.sqrt((v[i] as number) / c2) + 1e-8);
  }
}
