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
  /** The words that were read, of all these. */
  first: number;
  last: number;
  /** Label → log odds, up to a constant that is the same for all labels. */
  scores: ReadonlyMap<string, number>;
  /** How much each feature of the text adds for one label, in the order of the text. */
  reasonsFor(label: string): { feature: Feature; adds: number }[];
}

/** Reads texts by what was learnt from examples. */
export interface Model {
  labels: ReadonlySet<string>;
  read(text: string): Reading;
  /** Reads any stretch of a text, from its first word to its last, as if it stood alone; the text itself is read once. */
  over(text: string): (first: number, last: number) => Reading;
}

/** A feature that the model knows, with what stands in its file. */
interface Known {
  feature: Feature;
  entry: readonly number[];
}

/** Multinomial logistic regression over the words of a text. */
export function modelOf(file: ModelFile): Model {
  const knownIn = (words: readonly Word[]): Known[] =>
    featuresOf(words, file.kinds).flatMap((feature) => {
      const entry = Object.hasOwn(file.features, feature.name) ? file.features[feature.name] : undefined;
      return entry ? [{ feature, entry }] : [];
    });
  const over = (text: string) => {
    const words = wordsOf(text);
    const known = knownIn(words);
    return (first: number, last: number) =>
      readingOf(
        file,
        { words, first, last: Math.min(last, words.length - 1) },
        known.filter(({ feature }) => feature.first >= first && feature.last <= last),
      );
  };
  const read = (text: string): Reading => {
    const words = wordsOf(text);
    return readingOf(file, { words, first: 0, last: words.length - 1 }, knownIn(words));
  };
  return { labels: new Set(file.labels), read, over };
}

function readingOf(
  { labels, bias, unit }: ModelFile,
  stretch: Pick<Reading, 'words' | 'first' | 'last'>,
  known: readonly Known[],
): Reading {
  // Each feature has an entry of its own, so entries tell which ones come again.
  const once = new Set(known.map(({ entry }) => entry));
  let squares = 0;
  for (const entry of once) squares += ((entry[0] ?? 0) / 100) ** 2;
  const length = Math.sqrt(squares) || 1;
  const sums = [...bias];
  for (const entry of once) {
    const value = ((entry[0] ?? 0) / 100 / length) * unit;
    for (let at = 1; at < entry.length; at += 2) {
      const label = entry[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + value * (entry[at + 1] ?? 0);
    }
  }
  return {
    ...stretch,
    scores: new Map(labels.map((label, index) => [label, sums[index] ?? 0])),
    reasonsFor(label) {
      const place = labels.indexOf(label);
      return known.map(({ feature, entry }) => ({
        feature,
        adds: ((entry[0] ?? 0) / 100 / length) * unit * weightIn(entry, place),
      }));
    },
  };
}

function weightIn(entry: readonly number[], label: number): number {
  for (let at = 1; at < entry.length; at += 2) if (entry[at] === label) return entry[at + 1] ?? 0;
  return 0;
}
