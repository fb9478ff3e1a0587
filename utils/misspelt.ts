import { type Alike, nearBest, raise } from './alike';
import { letterPairsOf } from './letter-pairs';
import { distanceOf } from './near';

/** The most for a word with slips; each takes off its cost, the more the shorter the word. */
const BEST = 0.85;
const SLIP = 1.1;
/** Less alike than this is noise. */
const LEAST = 0.45;
/** A slip in the beginning of a longer word. */
const BEGINS = 0.85;
/** Short words have few pairs of letters left after a slip; of long ones this share must be. */
const PAIRS = { few: 2, long: 7, share: 0.4 } as const;

/** Reads words once; what comes back finds, by place in that list, those that may be meant by one with slips in it. */
export function misspeltOf(words: readonly string[]): (typed: string, unfinished: boolean) => Alike {
  const sharing = letterPairsOf(words);
  const places = new Map(words.map((word, place) => [word, place]));
  return (typed, unfinished) => {
    const found: Alike = new Map();
    const most = mostSlips(typed.length);
    if (most === 0) return found;
    const least = typed.length < PAIRS.long ? PAIRS.few : Math.ceil(typed.length * PAIRS.share);
    for (const place of [...swapsOf(typed).flatMap((each) => places.get(each) ?? []), ...sharing(typed, least)]) {
      const likeness = likenessOf(typed, words[place] ?? '', most, unfinished);
      if (likeness >= LEAST) raise(found, place, likeness);
    }
    return nearBest(found);
  };
}

function likenessOf(typed: string, word: string, most: number, unfinished: boolean): number {
  const whole = BEST - (SLIP * distanceOf(typed, word, most)) / Math.max(typed.length, word.length);
  if (!unfinished || word.length <= typed.length) return whole;
  return Math.max(whole, BEGINS * (BEST - (SLIP * distanceOf(typed, word, most - 1, true)) / typed.length));
}

/** Cost of the slips that a word of so many letters may have: short ones differ by one letter from too many others. */
function mostSlips(length: number): number {
  if (length < 3) return 0;
  if (length === 3) return 0.7;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

/** The word with each two neighbouring letters the other way round: short ones have no pair of letters left in common. */
const swapsOf = (word: string): string[] =>
  [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2));
