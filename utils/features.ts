import { recentOf } from './recent';
import { isContent, joinedStem, type Word } from './words';

/** Something that a model knows a text by, and where it was read. */
export interface Feature {
  name: string;
  /** Index of the first and of the last word. */
  first: number;
  last: number;
  /** Two words written as one, as captions tear them apart: only worth a look where the whole is a word. */
  joined?: true;
}

/** Which features a model looks at. Subjects are told by content words; what is asked, also by the small words around them. */
export interface Kinds {
  /** Small words and each pair of neighbours: "how do", "we have". */
  wording: boolean;
  /** Runs of letters within content words, which mis-hearings leave whole. */
  letters: boolean;
}

/** Small words that may stand between the two of a pair. */
const REACH = 4;
/** Letters in a run, and the fewest that a word must have to be cut into runs. */
const RUN = 4;
/** Every speech of any length has its share of these, and words that are told by their letters have many. */
const LETTERS_COUNT = 0.7;

/** Names of features with anything behind them. */
type Named = Readonly<Record<string, unknown>>;

/**
 * The features of a text, repeated ones too: stems of content words, pairs of them, torn words put together. Of a large text most are nothing
 * to a model, so with `known` only those are made that it names. They come in the order of the words.
 */
export function featuresOf(words: readonly Word[], kinds: Kinds, known: Named | null = null): Feature[] {
  const features: Feature[] = [];
  let before = -1;
  for (let index = 0; index < words.length; index++) {
    const [word, next] = [words[index] as Word, words[index + 1]];
    if (next) add(features, known, joinedStem(words, index) ?? '', index, index + 1, true);
    if (kinds.wording) {
      add(features, known, `=${word.stem}`, index, index);
      if (next) add(features, known, `=${word.stem} ${next.stem}`, index, index + 1);
    }
    if (!isContent(word)) continue;
    add(features, known, word.stem, index, index);
    if (kinds.letters) for (const run of runsOf(word.stem)) add(features, known, run, index, index);
    const left = words[before];
    if (left && index - before <= REACH) add(features, known, `${left.stem} ${word.stem}`, before, index);
    before = index;
  }
  return features;
}

function add(
  features: Feature[],
  known: Named | null,
  name: string,
  first: number,
  last: number,
  joined = false,
): void {
  // What every object has ("constructor") is no feature; of most names there is nothing at all, which is asked first.
  if (known && (known[name] === undefined || !Object.hasOwn(known, name))) return;
  features.push(joined ? { name, first, last, joined } : { name, first, last });
}

/** How much a feature of that name counts beside the others. */
export const countOf = (name: string): number => (name.startsWith('#') ? LETTERS_COUNT : 1);

/** Names of the runs of letters in a stem; the same stems come again with every utterance. */
const runsOf = recentOf(4_000, (stem): readonly string[] => {
  if (stem.length < RUN) return [];
  const framed = `^${stem}$`;
  return Array.from({ length: framed.length - RUN + 1 }, (_, start) => `#${framed.slice(start, start + RUN)}`);
});
