import { fallenWords, wordsOf } from './continuity';

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
