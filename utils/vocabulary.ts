import { isNumeronym, isSkeleton, skeletonFit } from './abbreviations';
import { letterPairsOf } from './letter-pairs';
import { distanceOf } from './near';
import { soundOf } from './sounds';
import { stemOf } from './words';

/** How alike a typed word and a word of the bank are, by what joins them. */
const LIKENESS = {
  same: 1,
  /** "retries" and "retry". */
  stem: 0.95,
  /** The typed word goes on: "idem". */
  prefix: 0.85,
  /** ... where a word of the bank is typed in full, so that going on is less likely: "cap" and "capacity". */
  onwards: 0.6,
  /** The most for wrong, missing, further or swapped letters; each slip takes off more the shorter the word. */
  fuzzy: 0.85,
  /** "k8s". */
  numeronym: 0.85,
  /** "mgmt": at least, and for all its consonants. */
  skeleton: [0.4, 0.75],
  /** "coopernetties". */
  sound: 0.45,
} as const;

/** What a slip takes off, times its cost, for each letter of the word. */
const SLIP = 1.1;
/** Less alike than this is noise. */
const LEAST = 0.45;
/** Of misspelt words only those count that are nearly as alike as the best. */
const NEAR_BEST = 0.12;
/** Where the typed word is known it may still be a slip, but less likely. */
const KNOWN = 0.6;
/** A slip in the beginning of a longer word. */
const MISSPELT_PREFIX = 0.85;
/** Sounds of fewer consonants join words that have nothing in common. */
const SHORTEST_SOUND = 3;

/** Place of a word in the vocabulary → how alike it is to the typed one, up to 1. */
export type Alike = Map<number, number>;

/**
 * Reads the words of the bank once; what comes back finds those like a typed one. `unfinished`: more letters may come.
 */
export function vocabularyOf(words: readonly string[]): (typed: string, unfinished?: boolean) => Alike {
  const places = new Map(words.map((word, place) => [word, place]));
  const sorted = [...words.keys()].sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const byStem = groupsOf(words, stemOf);
  const bySound = groupsOf(words, (word) => (word.length > 3 ? soundOf(word) : ''));
  const byLetter = groupsOf(words, (word) => word.charAt(0));
  const sharing = letterPairsOf(words);
  const wordAt = (place: number) => words[place] ?? '';

  /** Misspelt words, with the other forms of each. */
  function misspelt(typed: string, unfinished: boolean): Alike {
    const found: Alike = new Map();
    const most = mostSlips(typed.length);
    if (most === 0) return found;
    const swapped = swapsOf(typed).flatMap((each) => places.get(each) ?? []);
    for (const place of [...swapped, ...sharing(typed, typed.length < 7 ? 2 : Math.ceil(typed.length * 0.4))]) {
      const word = wordAt(place);
      const distance = distanceOf(typed, word, most);
      const whole = LIKENESS.fuzzy - (SLIP * distance) / Math.max(typed.length, word.length);
      const begins =
        unfinished && word.length > typed.length ? distanceOf(typed, word, most - 1, true) : Number.POSITIVE_INFINITY;
      const start = MISSPELT_PREFIX * (LIKENESS.fuzzy - (SLIP * begins) / typed.length);
      if (Math.max(whole, start) >= LEAST) raise(found, place, Math.max(whole, start));
    }
    return nearBest(found);
  }

  function shortened(typed: string): Alike {
    const found: Alike = new Map();
    for (const place of byLetter.get(typed.charAt(0)) ?? []) {
      if (isNumeronym(typed, wordAt(place))) raise(found, place, LIKENESS.numeronym);
    }
    if (!isSkeleton(typed)) return found;
    const [least, all] = LIKENESS.skeleton;
    for (const place of byLetter.get(typed.charAt(0)) ?? []) {
      const fit = skeletonFit(typed, wordAt(place));
      if (fit > 0.35) raise(found, place, least + (all - least) * fit);
    }
    return nearBest(found);
  }

  return (typed, unfinished = true) => {
    const found: Alike = new Map();
    const same = places.get(typed);
    if (same !== undefined) found.set(same, LIKENESS.same);
    for (const place of byStem.get(stemOf(typed)) ?? []) {
      raise(found, place, Math.abs(wordAt(place).length - typed.length) > 3 ? 0.85 : LIKENESS.stem);
    }
    const known = found.size > 0;
    const goesOn = known && !unfinished ? LIKENESS.onwards : LIKENESS.prefix;
    for (const place of startingWith(sorted, words, typed)) {
      raise(found, place, goesOn);
    }
    const factor = known ? KNOWN : found.size > 0 ? 0.8 : 1;
    const guesses = [misspelt(typed, unfinished), found.size > 0 ? new Map() : shortened(typed)];
    for (const [place, likeness] of guesses.flatMap((each) => [...each])) {
      for (const form of byStem.get(stemOf(wordAt(place))) ?? []) raise(found, form, likeness * factor * LIKENESS.stem);
      raise(found, place, likeness * factor);
    }
    if (known || typed.length < 4) return found;
    const sound = soundOf(typed);
    if (sound.length < SHORTEST_SOUND) return found;
    for (const place of bySound.get(sound) ?? []) raise(found, place, LIKENESS.sound);
    return found;
  };
}

const raise = (found: Alike, place: number, likeness: number): void => {
  if (likeness > (found.get(place) ?? 0)) found.set(place, likeness);
};

/** Cost of slips that a word of so many letters may have: short ones differ by one letter from too many others. */
function mostSlips(length: number): number {
  if (length < 3) return 0;
  if (length === 3) return 0.7;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

function nearBest(found: Alike): Alike {
  const best = Math.max(0, ...found.values());
  return new Map([...found].filter(([, likeness]) => likeness >= best - NEAR_BEST));
}

function groupsOf(words: readonly string[], keyOf: (word: string) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}

/** Places of the words that begin like this; `sorted` are places in alphabetical order. */
function startingWith(sorted: readonly number[], words: readonly string[], start: string): number[] {
  const wordAt = (index: number) => words[sorted[index] ?? -1];
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wordAt(middle) ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (wordAt(end)?.startsWith(start)) end++;
  return sorted.slice(low, end);
}

/** The word with each two neighbouring letters the other way round: short ones have no pair of letters left in common. */
const swapsOf = (word: string): string[] =>
  [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2));
