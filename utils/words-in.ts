import { madeOnceFor } from './made-once';
import { recentOf } from './recent';
import { isContent, type Word, wordsOf } from './words';

/** Utterances of which the words are kept: those of the longest answer. */
const UTTERANCES = 400;

/** The words of an utterance, read once for all that look at it: its points, its summary and how long it is. */
export const wordsIn = recentOf(UTTERANCES, (text): readonly Word[] => wordsOf(text));

/** The stems of the content words of a part of them, which must stay as it is. */
export const contentOf = madeOnceFor(
  (words: readonly Word[]): ReadonlySet<string> => new Set(words.filter(isContent).map(({ stem }) => stem)),
);
