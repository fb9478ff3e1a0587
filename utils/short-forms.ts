import { type Alike, groupsOf, nearBest } from './alike';

/** "k8s" is k, eight letters, s. */
const NUMERONYM = 0.85;
/** "mgmt" has some, or all, consonants of a word: how alike it is at least, and with all. */
const SKELETON = { least: 0.4, all: 0.75 } as const;
/** A smaller share of a word's consonants says too little. */
const LEAST_FIT = 0.35;
/** Vowels that a word without vowels may still have, for each letter. */
const VOWEL_SHARE = 0.2;

/** Reads words once; what comes back finds, by place in that list, those that a form shortened by rule may stand for. */
export function shortFormsOf(words: readonly string[]): (typed: string) => Alike {
  const byLetter = groupsOf([...words.keys()], (place) => (words[place] ?? '').charAt(0));
  return (typed) => {
    const found: Alike = new Map();
    const judge = judgeOf(typed);
    if (!judge) return found;
    for (const place of byLetter.get(typed.charAt(0)) ?? []) {
      const likeness = judge(words[place] ?? '');
      if (likeness > 0) found.set(place, likeness);
    }
    return nearBest(found);
  };
}

/** What tells how alike a word is to this short form; null where it is none. */
function judgeOf(typed: string): ((word: string) => number) | null {
  const [, left = '', last = ''] = /^[a-z](\d{1,2})([a-z])$/.exec(typed) ?? [];
  if (last) return (word) => (word.length === Number(left) + 2 && word.endsWith(last) ? NUMERONYM : 0);
  const vowels = typed.slice(1).match(/[aeiou]/g)?.length ?? 0;
  if (typed.length < 3 || vowels > typed.length * VOWEL_SHARE) return null;
  return (word) => {
    const fit = skeletonFit(typed, word);
    return fit > LEAST_FIT ? SKELETON.least + (SKELETON.all - SKELETON.least) * fit : 0;
  };
}

/** The share of a word's consonants that are there, up to 1; 0 where one of the letters is not in it, in order. First letters agree. */
function skeletonFit(typed: string, word: string): number {
  if (typed.length >= word.length) return 0;
  let at = 1;
  for (let index = 1; index < word.length && at < typed.length; index++) if (word[index] === typed[at]) at++;
  if (at < typed.length) return 0;
  const bones = word
    .slice(1)
    .replace(/[aeiou]/g, '')
    .replace(/(.)\1+/g, '$1');
  return Math.min(1, typed.length / (bones.length + 1));
}
