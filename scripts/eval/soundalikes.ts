import { COMMON_WORDS } from './common-words';

/** How English spelling is said, roughly: each rule in turn. `T` is th, `S` sh, `C` ch. */
const SPELLING: readonly [written: RegExp, said: string][] = [
  [/[^a-z]/g, ''],
  [/^kn|^gn/, 'n'],
  [/^wr/, 'r'],
  [/ough/g, 'o'],
  [/igh/g, 'i'],
  [/ph/g, 'f'],
  [/tch|ch/g, 'C'],
  [/sh|[ts]ion|[cs]ia/g, 'S'],
  [/th/g, 'T'],
  [/wh/g, 'w'],
  [/ck|q|x$/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/dge|g(?=[ei])|j/g, 'j'],
  [/mb$/, 'm'],
  [/(?<=..)e$/, ''],
  [/([a-zA-Z])\1/g, '$1'],
  [/[aeiouy]+/g, 'a'],
];

const soundOf = (word: string): string =>
  SPELLING.reduce((said, [written, as]) => said.replace(written, as), word.toLowerCase());

/** Sounds that ears and recognisers take for one another: voiced for voiceless, th for d, s or f, r for l. */
const NEAR = new Set(
  'bp bv dt dT tT sT fT gk fv vw sz sS Sz CS Cj jz js mn lr kC td'
    .split(' ')
    .flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]),
);
const COSTS = { near: 0.35, other: 1, vowel: 0.4, ending: 0.45, gap: 0.9 };

const vowel = (sound: string | undefined): boolean => sound === 'a';
const ending = (sound: string | undefined, last: boolean): boolean =>
  last && sound !== undefined && 'sztdn'.includes(sound);

function costOfOne(sound: string | undefined, last: boolean): number {
  if (vowel(sound)) return COSTS.vowel;
  return ending(sound, last) ? COSTS.ending : COSTS.gap;
}

function costOfTwo(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return NEAR.has(`${a}${b}`) ? COSTS.near : COSTS.other;
}

/** How far two words are apart for the ear: edit distance over sounds, in which near sounds, vowels and endings count less. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => sumOf(b.slice(0, j), b));
  for (let i = 1; i <= a.length; i++) {
    const next = [(row[0] ?? 0) + costOfOne(a[i - 1], i === a.length)];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + costOfOne(a[i - 1], i === a.length),
        (next[j - 1] ?? 0) + costOfOne(b[j - 1], j === b.length),
        (row[j - 1] ?? 0) + costOfTwo(a[i - 1], b[j - 1]),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const sumOf = (part: string, whole: string): number =>
  [...part].reduce((sum, sound, index) => sum + costOfOne(sound, index === whole.length - 1), 0);

/** How many near words are kept, and how far they may be for each sound of the word. */
const KEPT = 5;
const FAR = 0.22;

/** Sounds that words begin with, put together where ears take one for another: few people mistake how a word begins. */
const BEGINNINGS = ['bpvfw', 'dtTsSzCj', 'gk', 'mn', 'lr'];
const beginningOf = (sound: string): string => {
  const first = sound.replace(/^a/, '').charAt(0);
  return BEGINNINGS.find((sounds) => first !== '' && sounds.includes(first)) ?? first;
};

const COMMON = new Map<string, { word: string; sound: string }[]>();
for (const word of COMMON_WORDS) {
  const sound = soundOf(word);
  const same = COMMON.get(beginningOf(sound));
  if (same) same.push({ word, sound });
  else COMMON.set(beginningOf(sound), [{ word, sound }]);
}

const known = new Map<string, readonly string[]>();

/** Common words that sound like the word or, for a long one, two that do together; nearest first, never the word itself. */
export function soundalikes(word: string): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const sound = soundOf(word);
  const most = Math.max(0.45, FAR * sound.length);
  const one = nearestTo(sound, most).filter((each) => each !== word);
  const near = one.length > 0 || sound.length < 6 ? one : pairsFor(sound, most);
  known.set(word, near);
  return near;
}

function nearestTo(sound: string, most: number): string[] {
  return (COMMON.get(beginningOf(sound)) ?? [])
    .filter((each) => Math.abs(each.sound.length - sound.length) <= 2)
    .map((each) => ({ word: each.word, far: distanceOf(sound, each.sound) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, KEPT)
    .map(({ word }) => word);
}

/** The word torn into two common ones. */
function pairsFor(sound: string, most: number): string[] {
  const cuts = Array.from({ length: sound.length - 3 }, (_, index) => index + 2);
  return cuts.flatMap((cut) => {
    const [left] = nearestTo(sound.slice(0, cut), most / 2);
    const [right] = nearestTo(sound.slice(cut), most / 2);
    return left && right ? [`${left} ${right}`] : [];
  });
}
