import { forgettable } from './forgettable';

/** One spoken word, with where it stands in its text, so that the words of a person can be shown as they were said. */
export interface Word {
  /** Lower case, apostrophes dropped: "don't" is "dont". */
  text: string;
  stem: string;
  start: number;
  /** Behind the last letter. */
  end: number;
}

const listed = (words: string) => new Set(words.trim().split(/\s+/));

/** What people say while they think; it may stand anywhere and carries nothing. */
export const FILLERS = listed(`
  um uh uhm er erm hmm mm ah oh okay ok yeah yep yes well so like basically actually really just literally obviously
  right now then maybe also kind sort of you know i mean
`);

/** Words that tell one subject from another no better than a filler. Denials ("not", "never") are missing on purpose. */
const STOP_WORDS = listed(`
  a an the this that these those there here it its itself he she they them their theirs we us our ours i me my mine you
  your yours one ones thing things something anything everything stuff what whats which who whom whose when where why how
  is are was were be been being am im ive ill id youre youve youd youll were weve wed theyre theyve hes shes thats theres
  do does did doing done have has had having can could will would shall should may might must let lets
  and or but if because as while than though although until
  at by for from in into on onto to too with within about over under up down out off through between
  some any all both each every few more most much many lot lots other another own same such very quite only even again
  still get gets got getting go goes going gone went come comes came say says said want wants wanted need needs needed
  make makes made take takes took taken put use uses used using thanks thank please sure great good nice cool guess think
  thought bit way ways always ever around ${[...FILLERS].join(' ')}
`);

const IRREGULAR = new Map(
  Object.entries({
    indices: 'index',
    built: 'build',
    wrote: 'write',
    written: 'write',
    kept: 'keep',
    sent: 'send',
    chose: 'choose',
    chosen: 'choose',
    broke: 'break',
    broken: 'break',
    held: 'hold',
    ran: 'run',
    told: 'tell',
    found: 'find',
    grew: 'grow',
    grown: 'grow',
    lost: 'lose',
    learnt: 'learn',
  }),
);

/** By last letter, each rule with the fewest letters that must be left of the word; the first that fits is taken. */
const SUFFIXES: Readonly<Record<string, readonly [suffix: string, instead: string, left: number][]>> = {
  y: [
    ['ability', '', 4],
    ['ibility', '', 4],
    ['ancy', 'ant', 4],
    ['ency', 'ent', 4],
    ['ly', '', 4],
  ],
  e: [
    ['able', '', 4],
    ['ible', '', 4],
    ['ate', '', 3],
    ['ance', 'ant', 4],
    ['ence', 'ent', 4],
  ],
  n: [
    ['ation', '', 3],
    ['sion', 's', 4],
    ['tion', 't', 4],
  ],
  g: [
    ['ating', '', 3],
    ['ing', '', 3],
  ],
  d: [
    ['ated', '', 3],
    ['ied', 'y', 2],
    ['ed', '', 3],
  ],
};

/** Stems met before; the same words come again with every utterance. */
const stems = forgettable(new Map<string, string>());
const MOST_STEMS = 300_000;

/** A light stem: joins the forms of one word and British with American spelling; it is no word itself. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = strippedOf(word);
  stems.set(word, stem);
  return stem;
}

function strippedOf(word: string): string {
  const whole = IRREGULAR.get(word) ?? word;
  // Half of all words end in none of these letters, and so are asked nothing else.
  if (whole.length <= 3 || !(CHANGING.test(whole) || isDoubled(whole)) || /\d/.test(whole)) return whole;
  let stem = americanOf(singularOf(whole));
  for (const [suffix, instead, left] of SUFFIXES[stem.charAt(stem.length - 1)] ?? []) {
    if (!stem.endsWith(suffix)) continue;
    const shorter = stem.slice(0, -suffix.length) + instead;
    if (shorter.length < left || !/[aeiouy]/.test(shorter)) continue;
    stem = shorter;
    break;
  }
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return isDoubled(stem) ? stem.slice(0, -1) : stem;
}

/** What a plural, a suffix or a British spelling may end in. */
const CHANGING = /(?:[sedy]|ing|ion|er|our)$/;

/** "Plann", "stopp": a consonant twice behind two other letters. */
const isDoubled = (stem: string): boolean =>
  stem.length > 3 &&
  stem.charCodeAt(stem.length - 1) === stem.charCodeAt(stem.length - 2) &&
  /[b-df-hj-np-tv-z]$/.test(stem);

const singularOf = (word: string): string => {
  if (!word.endsWith('s') || /[sui]s$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:ss|x|z|ch|sh)es$/.test(word) ? -2 : -1);
};

const americanOf = (word: string): string =>
  // One look for what few words have saves four.
  /is|ys|our|ogue/.test(word)
    ? word
        .replace(/(?<=...)is(ation|ing|ed|er|e)$/, 'iz$1')
        .replace(/(?<=..)ys(ing|ed|er|e)$/, 'yz$1')
        .replace(/(?<=..[^aeiou])our(?=s?$|ed$|ing$)/, 'or')
        .replace(/ogue$/, 'og')
    : word;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The words of a text in order, fillers and all. Hyphens and slashes part words, as captions write them either way. */
export function wordsOf(text: string): Word[] {
  return asciiWordsOf(text) ?? [...text.matchAll(WORD)].map(({ 0: raw, index }) => wordOf(raw, index));
}

function wordOf(raw: string, start: number): Word {
  const text = /^[a-z0-9]+$/i.test(raw) ? raw.toLowerCase() : plainOf(raw);
  return { text, stem: stemOf(text), start, end: start + raw.length };
}

const APOSTROPHE = 39;

/** The same letter by letter, in half the time; null where there is more than ASCII. */
function asciiWordsOf(text: string): Word[] | null {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code > 127) return null;
    if (isPart(code)) {
      if (start < 0) start = at;
    } else if (start >= 0 && !(code === APOSTROPHE && isPart(text.charCodeAt(at + 1)))) {
      words.push(wordOf(text.slice(start, at), start));
      start = -1;
    }
  }
  return words;
}

/** Whether that is the code of an ASCII letter or digit; behind the end of a text there is none. */
const isPart = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);

/** Without accents, possessive and apostrophes. */
const plainOf = (raw: string): string =>
  raw
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');

/** Whether the word says something about the subject. */
export const isContent = (word: Word): boolean =>
  !STOP_WORDS.has(word.text) && (word.text.length > 1 || /\d/.test(word.text));

/** Stems of the content words, each once, in order; with words that captions tore apart ("back ground") put together where `known`. */
export function stemsOf(text: string, known?: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const stems = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (isContent(word)) stems.add(word.stem);
    const joined = known && joinedStem(words, index);
    if (joined && known.has(joined)) stems.add(joined);
  }
  return [...stems];
}

/** The stem of this word and the next written as one: "web", "hook" → "webhook". */
export function joinedStem(words: readonly Word[], index: number): string | null {
  const [word, next] = [words[index], words[index + 1]];
  // Hardly one of these is a word, so they are not kept.
  return word && next ? strippedOf(word.text + next.text) : null;
}
