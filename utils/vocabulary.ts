import Fuse from 'fuse.js';
import { stemOf } from './words';

/** How alike a typed word and a word of the bank are, by what joins them. */
const LIKENESS = {
  same: 1,
  /** "retries" and "retry". */
  stem: 0.95,
  /** The typed word goes on: "idem". */
  prefix: 0.85,
  /** Two letters changed places: "cahce". */
  swapped: 0.8,
  /** The most that a word with wrong, missing or further letters can get. */
  fuzzy: 0.75,
} as const;

/** Shorter words than this differ by one letter from too many others. */
const SHORTEST_FUZZY = 4;
/** Fuse's scale: 0 is the same, 1 nothing in common; a third of the letters may be wrong. */
const THRESHOLD = 0.34;
/** A word that is found further in, "index" in "reindex", is less alike the farther. */
const DISTANCE = 12;
/** More than these few are noise. */
const MOST_FUZZY = 12;

/** Reads the words of the bank once; what comes back finds those like a typed one, each with its likeness up to 1. */
export function vocabularyOf(vocabulary: readonly string[]): (typed: string) => Map<string, number> {
  const fuse = new Fuse(vocabulary, {
    includeScore: true,
    threshold: THRESHOLD,
    distance: DISTANCE,
    ignoreFieldNorm: true,
  });
  const known = new Set(vocabulary);
  const sorted = [...vocabulary].sort();
  const byStem = new Map<string, string[]>();
  for (const word of vocabulary) byStem.set(stemOf(word), [...(byStem.get(stemOf(word)) ?? []), word]);

  return (typed) => {
    const found = new Map<string, number>();
    const add = (word: string, likeness: number) => found.set(word, Math.max(found.get(word) ?? 0, likeness));
    if (known.has(typed)) add(typed, LIKENESS.same);
    for (const word of byStem.get(stemOf(typed)) ?? []) add(word, LIKENESS.stem);
    for (const word of startingWith(sorted, typed))
      add(word, LIKENESS.prefix * (0.9 + (0.1 * typed.length) / word.length));
    if (found.size > 0 || typed.length < 3) return found;
    for (const swapped of swapsOf(typed)) if (known.has(swapped)) add(swapped, LIKENESS.swapped);
    if (typed.length < SHORTEST_FUZZY) return found;
    for (const { item, score = 1 } of fuse.search(typed, { limit: MOST_FUZZY })) {
      // A long word with a short typo in it: lengths must be near, or the rest of the word is still to be typed.
      if (Math.abs(item.length - typed.length) <= typed.length / 2) add(item, LIKENESS.fuzzy * (1 - score));
    }
    return found;
  };
}

/** The words of a sorted list that begin like this. */
function startingWith(sorted: readonly string[], start: string): string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let index = low; sorted[index]?.startsWith(start); index++) found.push(sorted[index] ?? '');
  return found;
}

/** The word with each two neighbouring letters the other way round. */
export const swapsOf = (word: string): string[] =>
  [...word]
    .slice(0, -1)
    .map((letter, index) => word.slice(0, index) + word.charAt(index + 1) + letter + word.slice(index + 2));
