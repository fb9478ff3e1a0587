import { fallenWords, sameWords, wordsOf } from './continuity';

/** A caption row by its speaker and words. */
export interface Said {
  speaker: string;
  text: string;
}

/** From so many words on, a row that was put up anew is known by them; fewer could be anybody's next answer. */
const ENOUGH = 4;
/** The share of words that a correction leaves alone. */
const ALIKE = 0.7;

/**
 * How many of a row's first words are among those it showed before, of which a sliding row drops the first; null when it
 * shows another text.
 */
export function wordsStill(row: Said, before: Said): number | null {
  const [now, then] = [wordsOf(row.text), wordsOf(before.text)];
  const fallen = fallenWords(then, now, ALIKE);
  if (fallen !== null) return then.length - fallen;
  // Too few are left to be compared by likeness: they must be the same.
  for (const left of [2, 1]) if (then.length >= left && sameWords(then.slice(-left), now.slice(0, left))) return left;
  return null;
}

/** A text without its first words; null when none is left. */
export function fromWord(text: string, first: number): string | null {
  const next = wordsOf(text)[first];
  return next ? text.slice(next.at) : null;
}

/** The first words of a text. */
export const upToWord = (text: string, count: number): string => text.slice(0, wordsOf(text)[count]?.at ?? text.length);

/**
 * What a row says beyond what it said before: the words after the earlier ones, or null when there are none. `sure` says
 * that it is the same row; else a row of the same speaker is one that begins with the same words.
 */
export function wordsAfter(row: Said, before: Said, sure: boolean): string | null {
  const [now, then] = [wordsOf(row.text), wordsOf(before.text)];
  const fallen = fallenWords(then, now, ALIKE);
  // A row that says less than before is another one: nobody takes words back.
  const whole = fallen !== null && fallen + now.length >= then.length;
  const same = sure || (row.speaker === before.speaker && then.length >= ENOUGH && whole);
  if (!same) return row.text;
  const next = now[then.length - (fallen ?? 0)];
  return next ? row.text.slice(next.at) : null;
}
