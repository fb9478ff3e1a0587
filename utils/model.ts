import { type Feature, featuresAt, type Kinds } from './features';
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
  /** Reads any stretch of these words, from first to last, as if it stood alone; what is known of them is looked up once. */
  over(words: readonly Word[]): (first: number, last: number) => Reading;
}

/** A feature that the model knows, with what stands in its file; `number` is the same where it comes again. */
interface Known {
  feature: Feature;
  entry: readonly number[];
  number: number;
}

/** What a model knows of some words: all of it in order, and where that of each word begins. */
interface KnownIn {
  all: readonly Known[];
  begins: readonly number[];
  /** How many are different. */
  count: number;
}

/** Multinomial logistic regression over the words of a text. */
export function modelOf(file: ModelFile): Model {
  const over = (words: readonly Word[]) => {
    const known = knownIn(words, file);
    const readOnce = onceIn(known);
    return (first: number, last: number): Reading => {
      const stretch = { words, first, last: Math.min(last, words.length - 1) };
      const once = readOnce(stretch);
      return readingOf(file, stretch, once, () => within(known, stretch));
    };
  };
  const read = (text: string): Reading => {
    const words = wordsOf(text);
    return over(words)(0, words.length - 1);
  };
  return { labels: new Set(file.labels), read, over };
}

function knownIn(words: readonly Word[], { features, kinds }: ModelFile): KnownIn {
  const all: Known[] = [];
  const begins: number[] = [];
  // Each feature has an entry of its own, so entries tell which ones come again.
  const numbers = new Map<readonly number[], number>();
  let before = -1;
  for (let index = 0; index < words.length; index++) {
    begins.push(all.length);
    before = featuresAt(words, index, before, kinds, (name, first, last, joined) => {
      const entry = features[name];
      // What every object has ("constructor") is no feature; of most names there is nothing at all.
      if (entry === undefined || !Object.hasOwn(features, name)) return;
      const number = numbers.get(entry) ?? numbers.size;
      numbers.set(entry, number);
      all.push({ feature: joined ? { name, first, last, joined } : { name, first, last }, entry, number });
    });
  }
  return { all, begins, count: numbers.size };
}

type Stretch = Pick<Reading, 'words' | 'first' | 'last'>;

/** The features of a stretch. One that reaches out of it is none: it is read as if it stood alone. */
function within({ all, begins }: KnownIn, { first, last }: Stretch): Known[] {
  const own = all.slice(begins[first] ?? all.length, begins[last + 1]);
  return own.filter(({ feature }) => feature.first >= first && feature.last <= last);
}

/** Finds the entries of a stretch, each once, in the order of their words. */
function onceIn({ all, begins, count }: KnownIn): (stretch: Stretch) => (readonly number[])[] {
  const met = new Int32Array(count);
  let round = 0;
  return ({ first, last }) => {
    round++;
    const once: (readonly number[])[] = [];
    const end = begins[last + 1] ?? all.length;
    for (let at = begins[first] ?? end; at < end; at++) {
      const { feature, entry, number } = all[at] as Known;
      if (met[number] === round || feature.first < first || feature.last > last) continue;
      met[number] = round;
      once.push(entry);
    }
    return once;
  };
}

function readingOf(
  { labels, bias, unit }: ModelFile,
  stretch: Stretch,
  once: readonly (readonly number[])[],
  known: () => Known[],
): Reading {
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
      return known().map(({ feature, entry }) => ({
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
