import { type Word, wordsOf } from './words';

/** Matched letters: from `start` to before `end`. */
export type Range = [start: number, end: number];

/** A typed word, and how alike to it the bank's words are, by the place that `placeOf` gives. */
export interface Wanted {
  text: string;
  alike: ReadonlyMap<number, number>;
}

/** Shorter runs than this would be confetti. */
const SHORTEST = 2;
/** Less alike than this counts a little for the order, but would be a riddle on screen. */
const LEAST = 0.45;

/** Marks the letters of a text that match the typed words: beginnings of words, whole words for other forms and typos. Ordered, apart. */
export function markerOf(
  wanted: readonly Wanted[],
  placeOf: (word: string) => number | undefined,
): (text: string) => Range[] {
  return (text) => {
    const words = wordsOf(text);
    return words.flatMap((word, index) => {
      const place = placeOf(word.text) ?? -1;
      const lengths = wanted.map((each) => lettersOf(each, word, place, words[index - 1], words[index + 1]));
      const longest = Math.max(0, ...lengths);
      return longest >= SHORTEST ? [[word.start, Math.min(word.end, word.start + longest)] satisfies Range] : [];
    });
  };
}

/** How many letters of the word match; the whole word for another form of it, and for either half of "web socket" as "websocket". */
function lettersOf(wanted: Wanted, word: Word, place: number, before?: Word, next?: Word): number {
  const { text, alike } = wanted;
  if (word.text.startsWith(text)) return text.length;
  if ((alike.get(place) ?? 0) >= LEAST) return word.end - word.start;
  if (next && text === word.text + next.text) return word.end - word.start;
  return before && text === before.text + word.text ? word.end - word.start : 0;
}
