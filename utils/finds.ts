import { meaningsOf } from './abbreviations';
import type { Alike } from './alike';
import type { SearchIndex } from './search-index';
import { vocabularyOf } from './vocabulary';

/** What one typed word finds. */
export interface Finds {
  /** Words of the bank that it may be. */
  alike: Alike;
  /** Places of the questions that have one of them, ... */
  questions: Int32Array;
  /** ... and what it is worth in each: how alike, times where it stands. */
  worths: Float32Array;
  /** The more, the fewer questions it finds, whichever of their words it is like. */
  rarity: number;
}

/** What an abbreviation's meaning is worth beside the word itself. */
const MEANING = 0.9;
/** Initials are often a word as well. */
const INITIALS = 0.85;

/** Typed words that are remembered: those before the last come again with every key press. */
const MOST_KEPT = 200;

/** Looks typed words up, each with what it may stand for. `unfinished`: more letters may come. */
export function finderOf(index: SearchIndex, size: number): (typed: string, unfinished: boolean) => Finds {
  const alikeTo = vocabularyOf([...index.places.keys()], index.joined);
  const worths = new Float32Array(size);
  const kept = new Map<string, Finds>();

  function spread(alike: Alike, onto: Float32Array): void {
    for (const [place, likeness] of alike) {
      const end = index.postings.parts[place + 1] ?? 0;
      for (let at = index.postings.parts[place] ?? 0; at < end; at++) {
        const question = index.postings.questions[at] ?? 0;
        const worth = likeness * (index.postings.weights[at] ?? 0);
        if (worth > (onto[question] ?? 0)) onto[question] = worth;
      }
    }
  }

  /** Questions that have all words of a longer meaning, "foreign key". */
  function spreadPhrase(words: readonly string[]): void {
    const least = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
    for (const word of words) {
      const own = new Float32Array(size);
      spread(alikeTo(word, false), own);
      for (let at = 0; at < size; at++) least[at] = Math.min(least[at] ?? 0, own[at] ?? 0);
    }
    for (let at = 0; at < size; at++) worths[at] = Math.max(worths[at] ?? 0, MEANING * (least[at] ?? 0));
  }

  function look(typed: string, unfinished: boolean): Finds {
    worths.fill(0);
    const alike = new Map(alikeTo(typed, unfinished));
    for (const meaning of meaningsOf(typed)) {
      const [word, more] = meaning;
      if (more !== undefined) spreadPhrase(meaning);
      else if (word !== undefined) addMeaning(alike, alikeTo(word, false));
    }
    spread(alike, worths);
    for (const [question, weight] of index.initials.get(typed) ?? []) {
      worths[question] = Math.max(worths[question] ?? 0, INITIALS * weight);
    }
    return { alike, ...foundIn(worths) };
  }

  return (typed, unfinished) => {
    const key = unfinished ? `${typed}…` : typed;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const finds = look(typed, unfinished);
    kept.set(key, finds);
    return finds;
  };
}

function addMeaning(alike: Alike, meaning: Alike): void {
  for (const [place, likeness] of meaning) alike.set(place, Math.max(alike.get(place) ?? 0, MEANING * likeness));
}

function foundIn(worths: Float32Array): Omit<Finds, 'alike'> {
  let [count, sum] = [0, 0];
  for (const worth of worths) {
    if (worth > 0) count++;
    sum += Math.min(1, worth);
  }
  const found = { questions: new Int32Array(count), worths: new Float32Array(count) };
  let next = 0;
  for (let question = 0; question < worths.length; question++) {
    const worth = worths[question] ?? 0;
    if (worth === 0) continue;
    found.questions[next] = question;
    found.worths[next++] = worth;
  }
  return { ...found, rarity: Math.log(1 + worths.length / Math.max(1, sum)) };
}
