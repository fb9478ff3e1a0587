import { type Feature, featuresOf, type Kinds } from './features';
import { type Word, wordsOf } from './words';

/** A model as it stands in its file; `npm run learn` writes it from the examples in scripts/learn/examples. */
export interface ModelFile {
  kinds: Kinds;
  labels: string[];
  /** For each label, what speaks for it before a word is read. */
  bias: number[];
  /** What one unit of a weight is. */
  unit: number;
  /** Feature → its rarity in hundredths, then pairs of a label's place and its weight in units. */
  features: Record<string, number[]>;
}

/** What a text speaks for, and which of its words do. */
export interface Reading {
  words: readonly Word[];
  /** Label → log odds, up to a constant that is the same for all labels. */
  scores: ReadonlyMap<string, number>;
  /** How much each feature of the text adds for one label, in the order of the text. */
  reasonsFor(label: string): { feature: Feature; adds: number }[];
}

/** Reads texts by what was learnt from examples. */
export interface Model {
  labels: ReadonlySet<string>;
  read(text: string): Reading;
}

/** Multinomial logistic regression over the words of a text; the file is read once. */
export function modelOf(file: ModelFile): Model {
  const known = new Map(Object.entries(file.features));
  const read = (text: string): Reading => {
    const words = wordsOf(text);
    const features = featuresOf(words, file.kinds).filter(({ name }) => known.has(name));
    const once = new Map(features.map((feature) => [feature.name, known.get(feature.name) ?? []]));
    const length = Math.sqrt([...once.values()].reduce((sum, [rarity = 0]) => sum + (rarity / 100) ** 2, 0)) || 1;
    const sums = [...file.bias];
    for (const entry of once.values()) {
      const value = ((entry[0] ?? 0) / 100 / length) * file.unit;
      for (let at = 1; at < entry.length; at += 2) {
        const label = entry[at] ?? 0;
        sums[label] = (sums[label] ?? 0) + value * (entry[at + 1] ?? 0);
      }
    }
    return {
      words,
      scores: new Map(file.labels.map((label, index) => [label, sums[index] ?? 0])),
      reasonsFor(label) {
        const place = file.labels.indexOf(label);
        return features.map((feature) => {
          const entry = once.get(feature.name) ?? [];
          const value = ((entry[0] ?? 0) / 100 / length) * file.unit;
          return { feature, adds: value * weightIn(entry, place) };
        });
      },
    };
  };
  return { labels: new Set(file.labels), read };
}

function weightIn(entry: readonly number[], label: number): number {
  for (let at = 1; at < entry.length; at += 2) if (entry[at] === label) return entry[at + 1] ?? 0;
  return 0;
}
