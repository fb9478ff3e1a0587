import { fallenWords, sameWords, startsLike, type Word, wordsOf } from './continuity';

/** A caption row as the call page shows it now. `key` stands for its node. */
export interface Row {
  key: number | string;
  speaker: string;
  text: string;
}

/** One turn of one speaker: what its row shows, and what the row no longer shows. */
export interface Turn {
  n: number;
  /** The row it is read from, or was last read from; null once that row says something else. */
  key: Row['key'] | null;
  /** When its row left the page; null while it is there. */
  goneAt: number | null;
  speaker: string;
  /** Words that fell off the front of the row. */
  head: string;
  shown: string;
  /** Leading words of `shown` that belong to the turn before. */
  skip: number;
  text: string;
  at: number;
  changedAt: number;
  settled: boolean;
}

/** Milliseconds without change after which a turn is settled. */
export const SETTLE = 1_200;
/** Characters within what the port lets through; a longer turn goes on as the next one. */
export const LONGEST = 19_000;
/** A fall by more characters than this is no correction: after half an hour of one voice Meet starts the row anew. */
const FALL = 250;
/** First guesses of so few words are often replaced as a whole. */
const GUESS = 4;
/** Enough words to know a text by. */
const TELLING = 4;
/** How long a row that left is waited for: any row, and one known by its text or by its company. */
export const SHORT_ABSENCE = 2_500;
const LONG_ABSENCE = 60_000;

/** Takes over what the row shows now; false when the row says something else than this turn. */
export function follow(turn: Turn, row: Row, now: number): boolean {
  if (row.text === turn.shown && row.speaker === turn.speaker) return true;
  const fallen = continues(turn, row);
  if (fallen === null) return turn.head !== '' && followUncut(turn, row, now);
  const words = wordsOf(turn.shown);
  if (fallen > turn.skip) turn.head = join(turn.head, between(turn.shown, words[turn.skip]?.at, words[fallen]?.at));
  turn.skip = Math.max(0, turn.skip - fallen);
  turn.shown = row.text;
  turn.speaker = row.speaker || turn.speaker;
  const text = join(turn.head, row.text.slice(turn.skip ? (wordsOf(row.text)[turn.skip]?.at ?? row.text.length) : 0));
  if (text !== turn.text) turn.changedAt = now;
  turn.settled = turn.settled && text === turn.text;
  turn.text = text;
  return true;
}

/** A cut row may also get its first words back. */
function followUncut(turn: Turn, row: Row, now: number): boolean {
  const uncut = { ...turn, head: '', shown: turn.text, skip: 0 };
  if (!follow(uncut, row, now)) return false;
  Object.assign(turn, uncut);
  return true;
}

/** How many words fell off the row's front since; null when this is another text, or another speaker's. */
function continues(turn: Turn, row: Row): number | null {
  const before = wordsOf(turn.shown);
  const after = wordsOf(row.text);
  if (!alike(turn.speaker, row.speaker)) return keepsWords(before, after) ? 0 : null;
  const fallen = fallenWords(before, after, 0.5);
  if (fallen) return fallen;
  if (turn.shown.length - row.text.length > FALL) return null;
  if (!turn.settled && before.length <= GUESS) return 0;
  return turn.settled && after.length < before.length / 2 ? null : fallen;
}

/** A label may change ("You" becomes "Tú"); the words then stay, or go on. */
const keepsWords = (before: readonly Word[], after: readonly Word[]): boolean =>
  sameWords(before, after) || (before.length >= TELLING && after.length > before.length && startsLike(before, after));

/** Whether a row that was not there before is the row of this turn, come back as another node. */
export function returnsAs(turn: Turn, row: Row, now: number, inCompany: boolean): boolean {
  if (turn.key === null || turn.goneAt === null || !alike(turn.speaker, row.speaker)) return false;
  const absence = now - turn.goneAt;
  if (absence > LONG_ABSENCE) return false;
  const before = wordsOf(turn.shown);
  const after = wordsOf(row.text);
  const telling = before.length >= TELLING;
  if (!telling && !inCompany && absence > SHORT_ABSENCE) return false;
  if (sameText(turn.shown, row.text)) return true;
  // A new text of the same speaker begins small, so what came back has not become shorter, unless it was cut.
  if (before.length > 0 && after.length > before.length && startsLike(before, after))
    return telling || absence <= SHORT_ABSENCE;
  const fallen = telling && after.length >= TELLING ? fallenWords(before, after, 0.75) : null;
  return fallen !== null && (fallen > 0 || after.length >= before.length - 1);
}

/** Whether a row beside this turn's own row may be a second copy of it. */
export function isTwin(turn: Turn, row: Row, now: number): boolean {
  if (isCopy({ speaker: turn.speaker, text: turn.shown }, row)) return true;
  if (!alike(turn.speaker, row.speaker)) return false;
  const before = wordsOf(turn.shown);
  const after = wordsOf(row.text);
  const changing = now - turn.changedAt < SETTLE;
  return changing && Math.min(before.length, after.length) >= TELLING - 1 && startsLike(before, after);
}

/** Whether two rows say the same. */
export const isCopy = (one: Omit<Row, 'key'>, other: Omit<Row, 'key'>): boolean =>
  alike(one.speaker, other.speaker) && sameText(one.text, other.text);

function sameText(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words.length === 0 ? one === other : sameWords(words, wordsOf(other));
}

/** A label may arrive after the words, or be missing for a moment. */
const alike = (one: string, other: string): boolean => one === other || one === '' || other === '';

const between = (text: string, from = 0, to = text.length): string => text.slice(from, to).trim();

const join = (head: string, tail: string): string => (head ? `${head} ${tail}`.trim() : tail);
