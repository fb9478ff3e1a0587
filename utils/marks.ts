import { swapsOf } from './vocabulary';
import { stemOf, wordsOf } from './words';

/** Matched letters: from `start` to before `end`. */
export type Range = [start: number, end: number];

/** Shorter runs than this would be confetti. */
const SHORTEST = 2;
/** From so many letters on one may be wrong, missing or too many. */
const LONG = 5;

/** Marks the letters of a text that match the typed words: beginnings of words, whole words for other forms and typos. Ordered, apart. */
export function markerOf(typed: readonly string[]): (text: string) => Range[] {
  const wanted = typed.map((each) => ({ each, stems: new Set([each, ...swapsOf(each)].map(stemOf)) }));
  return (text) =>
    wordsOf(text).flatMap((word) => {
      const lengths = wanted.map(({ each, stems }) => {
        if (word.text.startsWith(each)) return each.length;
        const near = each.length > SHORTEST && (stems.has(word.stem) || oneOff(stemOf(each), word.stem));
        return near ? word.end - word.start : 0;
      });
      const longest = Math.max(0, ...lengths);
      return longest >= SHORTEST ? [[word.start, Math.min(word.end, word.start + longest)] satisfies Range] : [];
    });
}

/** Whether one letter more, less or other makes the one word the other. */
function oneOff(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LONG || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const skip = (by: [number, number]) => one.slice(start + by[0]) === other.slice(start + by[1]);
  return skip([1, 1]) || skip([1, 0]) || skip([0, 1]);
}
