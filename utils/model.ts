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
  /** Reads any stretch of these words, from first to last, as if it stood alone; what is known of them is looked up once. */
  over(words: readonly Word[]): (first: number, last: number) => Reading;
}

/** What a model knows of some words, in order. */
interface Known {
  features: readonly Feature[];
  /** What stands in the file of each of them. */
  entries: readonly Entry[];
  /** For each word, the first place in these lists that may be of it or of a later one. */
  begins: Int32Array;
  /** For each place, a number that is the same where the same feature comes again. */
  numbers: Int32Array;
  /** For each of these numbers, the last round in which it was met. */
  met: Int32Array;
  round: number;
}
type Entry = readonly number[];
type Stretch = Pick<Reading, 'words' | 'first' | 'last'>;

/** Multinomial logistic regression over the words of a text. */
export function modelOf(file: ModelFile): Model {
  const over = (words: readonly Word[]) => {
    const known = knownIn(words, file);
    return (first: number, last: number) =>
      readingOf(file, { words, first, last: Math.min(last, words.length - 1) }, known);
  };
  const read = (text: string): Reading => {
    const words = wordsOf(text);
    return readingOf(file, { words, first: 0, last: words.length - 1 }, knownIn(words, file));
  };
  return { labels: new Set(file.labels), read, over };
}

function knownIn(words: readonly Word[], { features: all, kinds }: ModelFile): Known {
  const features = featuresOf(words, kinds, all);
  const entries: Entry[] = [];
  const begins = new Int32Array(words.length + 1);
  const numbers = new Int32Array(features.length);
  const byName = new Map<string, number>();
  let word = 0;
  for (let place = 0; place < features.length; place++) {
    const { name, first } = features[place] as Feature;
    while (word <= first) begins[word++] = place;
    entries.push(all[name] as Entry);
    const number = byName.get(name) ?? byName.size;
    byName.set(name, number);
    numbers[place] = number;
  }
  begins.fill(features.length, word);
  return { features, entries, begins, numbers, met: new Int32Array(byName.size), round: 0 };
}

/** Places of the features of a stretch. One that reaches out of it is none: it is read as if it stood alone. */
function placesIn({ features, begins }: Known, { first, last }: Stretch): number[] {
  const places: number[] = [];
  for (let place = begins[first] ?? features.length; place < features.length; place++) {
    const feature = features[place] as Feature;
    if (feature.first > last) break;
    if (feature.first >= first && feature.last <= last) places.push(place);
  }
  return places;
}

/** The entries of a stretch, each once, in the order of their words. */
function onceIn(known: Known, places: readonly number[]): Entry[] {
  const { entries, numbers, met } = known;
  const once: Entry[] = [];
  known.round++;
  for (const place of places) {
    const number = numbers[place] as number;
    if (met[number] === known.round) continue;
    met[number] = known.round;
    once.push(entries[place] as Entry);
  }
  return once;
}

function readingOf({ labels, bias, unit }: ModelFile, stretch: Stretch, known: Known): Reading {
  const places = placesIn(known, stretch);
  const once = onceIn(known, places);
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
      const own = labels.indexOf(label);
      return places.map((at) => {
        const entry = known.entries[at] as Entry;
        return {
          feature: known.features[at] as Feature,
          adds: ((entry[0] ?? 0) / 100 / length) * unit * weightIn(entry, own),
        };
      });
    },
  };
}

function weightIn(entry: readonly number[], label: number): number {
  for (let at = 1; at < entry.length; at += 2) if (entry[at] === label) return entry[at + 1] ?? 0;
  return 0;
}
