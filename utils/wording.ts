import { chance } from './chance';
import { mishear } from './mishear';
import type { Spoken } from './script';

/** What a turn shows from `at` on: `words` as the captions have them, of `count` words that were said. */
export interface Wording {
  at: number;
  count: number;
  words: string[];
}

/** Milliseconds from the last word to the wording that stays. */
const SETTLES = { least: 350, most: 900 };
/** Words that stay in doubt after the end of a sentence. */
const DOUBT = 3;

/** How far back words are without capitals and points at first: not at all, for some words, or to where the sentence began. */
export type Rough = 'never' | 'words' | 'sentence';

/** The wordings of a turn, one after the other; `draw`, from 0 to 1, tells when it settles. */
export function wordingsOf({ words, captions }: Spoken, rough: Rough, draw: number): Wording[] {
  const shown = captions.map(({ at, words: count, misheard }) => {
    const heard = words.slice(0, count);
    const sure = rough === 'never' ? count : rough === 'words' ? count - DOUBT : sentenceEnd(heard);
    const all = heard.map((word, i) => (i < sure ? word : roughly(word)));
    if (misheard) all[count - 1] = rough === 'never' ? misheard : roughly(misheard);
    return { at, count, words: all };
  });
  const last = captions.at(-1)?.at ?? 0;
  const settles = SETTLES.least + draw * (SETTLES.most - SETTLES.least);
  return [...shown, { at: last + settles, count: words.length, words }];
}

/** How many words stand before the last end of a sentence that is no longer in doubt. */
function sentenceEnd(words: readonly string[]): number {
  const last = words.findLastIndex((word, i) => i < words.length - DOUBT && /[.?!]$/.test(word));
  return last + 1;
}

const roughly = (word: string): string => word.toLowerCase().replace(/[.,;:!?"]/g, '') || word;

/** The words with one of them misheard, and always the same one for the same draw; null where there is no word to mishear. */
export function misheardIn(words: readonly string[], seed: number): string[] | null {
  const places = words.flatMap((word, i) => (/^\p{L}{4,}$/u.test(word) ? [i] : []));
  const place = places[Math.floor(chance(seed) * places.length)];
  const word = place === undefined ? undefined : words[place];
  if (place === undefined || !word) return null;
  return words.with(place, mishear(word, 0) ?? word.slice(0, -1));
}
