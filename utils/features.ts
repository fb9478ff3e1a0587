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

/** Is told each feature, its first and last word, and whether it is `joined` as in `Feature`. */
type Found = (name: string, first: number, last: number, joined: boolean) => void;

/** The features of a text, repeated ones too: stems of content words, pairs of them, torn words put together. */
export function featuresOf(words: readonly Word[], kinds: Kinds): Feature[] {
  const features: Feature[] = [];
  let before = -1;
  for (const index of words.keys()) {
    before = featuresAt(words, index, before, kinds, (name, first, last, joined) => {
      features.push(joined ? { name, first, last, joined } : { name, first, last });
    });
  }
  return features;
}

/**
 * Tells of the features that a word brings, and returns the place of the last content word, to be given as `before` with the
 * next: for who keeps only few of the features, and so makes nothing of the others.
 */
export function featuresAt(words: readonly Word[], index: number, before: number, kinds: Kinds, found: Found): number {
  const [word, next] = [words[index], words[index + 1]];
  if (!word) return before;
  const joined = joinedStem(words, index);
  if (joined) found(joined, index, index + 1, true);
  if (kinds.wording) {
    found(`=${word.stem}`, index, index, false);
    if (next) found(`=${word.stem} ${next.stem}`, index, index + 1, false);
  }
  if (!isContent(word)) return before;
  found(word.stem, index, index, false);
  if (kinds.letters) for (const run of runsOf(word.stem)) found(run, index, index, false);
  const left = words[before];
  if (left && index - before <= REACH) found(`${left.stem} ${word.stem}`, before, index, false);
  return index;
}

/** How much a feature of that name counts beside the others. */
export const countOf = (name: string): number => (name.startsWith('#') ? LETTERS_COUNT : 1);

/** Names of the runs of letters in a stem; the same stems come again with every utterance. */
const runsOf = recentOf(4_000, (stem): readonly string[] => {
  if (stem.length < RUN) return [];
  const framed = `^${stem}$`;
  return Array.from({ length: framed.length - RUN + 1 }, (_, start) => `#${framed.slice(start, start + RUN)}`);
});
