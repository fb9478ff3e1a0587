import { FILLERS, isContent, joinedStem, type Word, wordsOf } from './words';

/** What a model looks at in a text, each with the words that it was read from. */
export interface Feature {
  /** "lock" for a stem, "row lock" for two in a row. */
  name: string;
  /** Index of the first and of the last word. */
  first: number;
  last: number;
}

/** The features of a text, in order, repeated ones too: stems of content words, pairs of them, and torn words put together. */
export function featuresOf(words: readonly Word[]): Feature[] {
  const features: Feature[] = [];
  let before: number | null = null;
  for (const [index, word] of words.entries()) {
    const joined = joinedStem(words, index);
    if (joined) features.push({ name: joined, first: index, last: index + 1 });
    if (FILLERS.has(word.text)) continue;
    if (!isContent(word)) continue;
    features.push({ name: word.stem, first: index, last: index });
    const left: Word | undefined = before === null ? undefined : words[before];
    if (left && before !== null && index - before <= REACH) {
      features.push({ name: `${left.stem} ${word.stem}`, first: before, last: index });
    }
    before = index;
  }
  return features;
}

/** Small words that may stand between the two of a pair. */
const REACH = 4;

export const featuresIn = (text: string): Set<string> => new Set(featuresOf(wordsOf(text)).map((each) => each.name));
