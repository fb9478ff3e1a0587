import type { Turn } from './sample';

/** The speaker, the words and their time are all of a turn that is acted. */
export type Spell = Pick<Turn, 'at' | 'speaker' | 'text'>;

/** Seconds a word, as in a call that is not hurried. */
const WORD = 0.4;
/** Seconds between two turns: people often answer at once. */
const PAUSE = { least: 0.6, most: 3 };
/** Seconds for which one voice rests before it goes on as another turn. */
const REST = { least: 2, most: 4 };
/** Shares of the pauses that are shortened, and of the longer turns that are spoken in two. */
const HURRIED = 0.6;
const IN_TWO = 0.15;
const LONG = 20;

/** The same words at a pace drawn for this call: some pauses are short, some turns of one voice follow one another. */
export function paced(turns: readonly Spell[], draw: () => number): Spell[] {
  const between = ({ least, most }: typeof PAUSE) => least + draw() * (most - least);
  const spoken: Spell[] = [];
  let over = 0;
  for (const [i, { at, speaker, text }] of turns.entries()) {
    const before = turns[i - 1];
    const pause = at - (before ? before.at + lengthOf(before.text) : 0);
    const begins = i === 0 ? at : over + (draw() < HURRIED ? Math.min(pause, between(PAUSE)) : pause);
    for (const [part, words] of (draw() < IN_TWO ? inTwo(text) : [text]).entries()) {
      const starts = Math.max(part === 0 ? begins : over + between(REST), over + 0.2);
      spoken.push({ at: starts, speaker, text: words });
      over = starts + lengthOf(words);
    }
  }
  return spoken;
}

const lengthOf = (text: string): number => text.split(' ').length * WORD;

/** The words up to the end of a sentence in the middle, and those after it. */
function inTwo(text: string): string[] {
  const words = text.split(' ');
  const end = words.findIndex((word, i) => i > words.length / 3 && /[.?!]$/.test(word)) + 1;
  const isLong = words.length >= LONG && end > 0 && end < words.length - 3;
  return isLong ? [words.slice(0, end).join(' '), words.slice(end).join(' ')] : [text];
}
