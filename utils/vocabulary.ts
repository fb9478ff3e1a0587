import { type Alike, groupsOf, raise } from './alike';
import { misspeltOf } from './misspelt';
import { shortFormsOf } from './short-forms';
import { soundOf } from './sounds';
import { stemOf } from './words';

/** How alike a typed word and a word of the bank are, by what joins them. */
const LIKENESS = {
  same: 1,
  /** "retries" and "retry". */
  stem: 0.95,
  /** ... where so many letters differ that it may be another word: "readable" and "read". */
  farStem: 0.85,
  /** The typed word goes on: "idem". The same for every letter of it, so that the order stays while typing on. */
  prefix: 0.85,
  /** ... where it is a word of the bank itself and the next one was begun: "cap" and "capacity". */
  onwards: 0.6,
  /** "coopernetties". */
  sound: 0.45,
} as const;

/** What is left of a guess (a slip, a short form) where the typed letters make sense as they are: as a word, or as the beginning of one. */
const GUESS = { word: 0.6, prefix: 0.8, none: 1 } as const;
/** Forms of one word differ by no more letters. */
const FAR = 3;
/** Shorter words, and sounds of fewer consonants, join what has nothing in common. */
const SHORTEST_SOUND = { word: 4, sound: 3 } as const;

/**
 * Reads the words of the bank once; what comes back finds those like a typed one. `unfinished`: more letters may come.
 * Words whose places are in `joined` stand nowhere in full, and are found by their own letters only.
 */
export function vocabularyOf(
  words: readonly string[],
  joined: ReadonlySet<number>,
): (typed: string, unfinished: boolean) => Alike {
  const wordAt = (place: number) => words[place] ?? '';
  const places = new Map(words.map((word, place) => [word, place]));
  const sorted = [...words.keys()].sort((a, b) => (wordAt(a) < wordAt(b) ? -1 : 1));
  const written = [...words.keys()].filter((place) => !joined.has(place));
  const byStem = groupsOf(written, (place) => stemOf(wordAt(place)));
  const bySound = groupsOf(written, (place) => soundOf(wordAt(place)));
  const misspelt = misspeltOf(written.map(wordAt));
  const shortForms = shortFormsOf(written.map(wordAt));

  /** The word itself and its other forms. */
  function forms(typed: string): Alike {
    const found: Alike = new Map();
    for (const place of byStem.get(stemOf(typed)) ?? []) {
      const isFar = Math.abs(wordAt(place).length - typed.length) > FAR;
      found.set(place, isFar ? LIKENESS.farStem : LIKENESS.stem);
    }
    const same = places.get(typed);
    return same === undefined ? found : found.set(same, LIKENESS.same);
  }

  function sounding(typed: string): readonly number[] {
    const sound = typed.length < SHORTEST_SOUND.word ? '' : soundOf(typed);
    return sound.length < SHORTEST_SOUND.sound ? [] : (bySound.get(sound) ?? []);
  }

  return (typed, unfinished) => {
    const found = forms(typed);
    const isWord = found.size > 0;
    const begun = startingWith(sorted, words, typed);
    for (const place of begun) raise(found, place, isWord && !unfinished ? LIKENESS.onwards : LIKENESS.prefix);
    const left = GUESS[isWord ? 'word' : begun.length > 0 ? 'prefix' : 'none'];
    for (const [at, likeness] of [...misspelt(typed, unfinished), ...(found.size > 0 ? [] : shortForms(typed))]) {
      const place = written[at] ?? 0;
      raise(found, place, likeness * left);
      for (const form of byStem.get(stemOf(wordAt(place))) ?? []) raise(found, form, likeness * left * LIKENESS.stem);
    }
    if (!isWord) for (const place of sounding(typed)) raise(found, place, LIKENESS.sound);
    return found;
  };
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
