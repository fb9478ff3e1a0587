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

/** The features of a text, repeated ones too: stems of content words, pairs of them, torn words put together. */
export function featuresOf(words: readonly Word[], { wording, letters }: Kinds): Feature[] {
  const features: Feature[] = [];
  const add = (name: string, first: number, last = first) => features.push({ name, first, last });
  let before: number | null = null;
  for (const [index, word] of words.entries()) {
    const joined = joinedStem(words, index);
    if (joined) features.push({ name: joined, first: index, last: index + 1, joined: true });
    if (wording) {
      add(`=${word.stem}`, index);
      const next = words[index + 1];
      if (next) add(`=${word.stem} ${next.stem}`, index, index + 1);
    }
    if (!isContent(word)) continue;
    add(word.stem, index);
    if (letters) for (const run of runsOf(word.stem)) add(`#${run}`, index);
    const left: Word | undefined = before === null ? undefined : words[before];
    if (left && before !== null && index - before <= REACH) add(`${left.stem} ${word.stem}`, before, index);
    before = index;
  }
  return features;
}

/** How much a feature of that name counts beside the others. */
export const countOf = (name: string): number => (name.startsWith('#') ? LETTERS_COUNT : 1);

function runsOf(stem: string): string[] {
  if (stem.length < RUN) return [];
  const framed = `^${stem}$`;
  return Array.from({ length: framed.length - RUN + 1 }, (_, start) => framed.slice(start, start + RUN));
}
