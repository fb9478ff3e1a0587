import { chance } from './chance';
import { mishear } from './mishear';
import type { Turn } from './sample';

/** What the captions show at one time: how many words, the last of them perhaps misheard at first. */
interface Caption {
  /** Milliseconds of the call. */
  at: number;
  words: number;
  misheard: string | null;
}

/** A turn with the times at which it is said and captioned, in milliseconds of the call. */
export interface Spoken {
  speaker: string;
  words: string[];
  begins: number;
  ends: number;
  captions: Caption[];
}

/** One turn as the captions show it. */
export interface Line {
  /** Index of the turn. */
  turn: number;
  speaker: string;
  text: string;
  /** Whether the text will not change any more. */
  done: boolean;
}

/** Milliseconds a word: 2.5 words a second. */
const WORD = 400;
/** Words that appear together, at most. */
const CHUNK = 3;
/** Milliseconds from a word to its caption, and from a misheard word to its correction, if no later words bring it. */
const DELAY = { least: 200, most: 500, correction: 700 };
/** Milliseconds from the last word to the end of the call. */
const GOODBYE = 6_000;

/** Plans when each word of the turns is said and captioned; the same turns and seed always give the same plan. */
export function scriptOf(turns: readonly Pick<Turn, 'at' | 'speaker' | 'text'>[], seed = 0): Spoken[] {
  return turns.map(({ at, speaker, text }, i) => {
    const words = text.split(' ');
    const begins = at * 1000;
    const next = turns[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    // A long turn is said faster rather than into the next one.
    const pace = Math.min(WORD, (next * 1000 - begins) / (words.length + 1));
    return {
      speaker,
      words,
      begins,
      ends: begins + words.length * pace,
      captions: captionsOf(words, begins, pace, seed === 0 ? [i] : [seed, i]),
    };
  });
}

function captionsOf(words: readonly string[], begins: number, pace: number, place: number[]): Caption[] {
  const captions: Caption[] = [];
  let shown = 0;
  let at = begins;
  while (shown < words.length) {
    const draw = (what: number) => chance(...place, shown, what);
    const count = Math.min(words.length, shown + 1 + Math.floor(draw(0) * CHUNK));
    at = Math.max(at, begins + count * pace + DELAY.least + draw(1) * (DELAY.most - DELAY.least));
    captions.push({ at, words: count, misheard: mishear(words[count - 1] ?? '', draw(2)) });
    shown = count;
  }
  return captions.flatMap((caption, i) => {
    const corrected = { ...caption, at: caption.at + DELAY.correction, misheard: null };
    const next = captions[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    return caption.misheard && corrected.at < next ? [caption, corrected] : [caption];
  });
}

/** What the captions show at `ms` of the call, oldest turn first, when they were switched on at `from`. */
export function spokenAt(script: readonly Spoken[], ms: number, from = Number.NEGATIVE_INFINITY): Line[] {
  return script.flatMap(({ speaker, words, captions }, turn) => {
    const now = captions.findLast(({ at }) => at <= ms);
    const missed = captions.findLast(({ at }) => at <= from)?.words ?? 0;
    if (!now || now.words <= missed) return [];
    const heard = words.slice(missed, now.words);
    if (now.misheard) heard[heard.length - 1] = now.misheard;
    return [{ turn, speaker, text: heard.join(' '), done: now === captions.at(-1) }];
  });
}

/** Who is speaking at `ms` of the call; null in a pause. */
export const speakerAt = (script: readonly Spoken[], ms: number): string | null =>
  script.find(({ begins, ends }) => begins <= ms && ms < ends)?.speaker ?? null;

/** Milliseconds after which the call is over. */
export const lengthOf = (script: readonly Spoken[]): number => (script.at(-1)?.ends ?? 0) + GOODBYE;

/** Milliseconds of the call at which the interviewer next asks a question of the bank, later than `ms`; null after the last. */
export function nextQuestion(turns: readonly Turn[], ms: number): number | null {
  const next = turns.find(({ at, asks }) => asks && at * 1000 > ms);
  return next ? next.at * 1000 : null;
}
