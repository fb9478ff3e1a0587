import { isBadge, kindOf } from './badge';
import { fallenWords, sameWords, startsLike, type Word, wordsOf } from './continuity';
import { isSelf } from './roles';

/** A caption row as the call page shows it now. `key` stands for its node. */
export interface Row {
  key: number | string;
  speaker: string;
  text: string;
  /** It shows one utterance after another: words that do not go on are others, not corrected ones. */
  line?: boolean;
}

/** One turn of one speaker: what its row shows, and what the row no longer shows. */
export interface Turn {
  n: number;
  /** The row it is read from, or was last read from; null once that row says something else. */
  key: Row['key'] | null;
  /** When its row left the page or took other words; null while it is there. */
  goneAt: number | null;
  speaker: string;
  /** Other words took its place in the row while it was still growing. */
  cut: boolean;
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
/** Characters at the end within which corrections of the newest words fall. */
const TAIL = 200;
/** Enough words to know a text by. */
export const TELLING = 4;
/** How long a row that left is waited for: any row, and one known by its text or by its company. */
export const SHORT_ABSENCE = 2_500;
export const LONG_ABSENCE = 60_000;

/** Takes over what the row shows now; false when the row says something else than this turn. */
export function follow(turn: Turn, row: Row, now: number): boolean {
  if (row.text === turn.shown && row.speaker === turn.speaker) return true;
  if (followGrowth(turn, row, now)) return true;
  const fallen = continues(turn, row, now);
  if (fallen === null) return turn.head !== '' && followUncut(turn, row, now);
  const words = fallen > turn.skip ? wordsOf(turn.shown) : [];
  if (fallen > turn.skip) turn.head = join(turn.head, between(turn.shown, words[turn.skip]?.at, words[fallen]?.at));
  turn.skip = Math.max(0, turn.skip - fallen);
  turn.shown = row.text;
  turn.speaker = speakerOf(turn.speaker, row.speaker);
  const text = join(turn.head, row.text.slice(turn.skip ? (wordsOf(row.text)[turn.skip]?.at ?? row.text.length) : 0));
  if (text !== turn.text) turn.changedAt = now;
  turn.settled = turn.settled && text === turn.text;
  turn.text = text;
  return true;
}

/** Words that are only added at the end need no comparison: the usual case, however long the turn is. */
function followGrowth(turn: Turn, row: Row, now: number): boolean {
  if (row.speaker !== turn.speaker || !turn.text || !row.text.startsWith(turn.shown)) return false;
  turn.text += row.text.slice(turn.shown.length);
  turn.shown = row.text;
  turn.changedAt = now;
  turn.settled = false;
  return true;
}

/** A cut row may also get its first words back. */
function followUncut(turn: Turn, row: Row, now: number): boolean {
  const uncut = { ...turn, head: '', shown: turn.text, skip: 0 };
  if (!follow(uncut, row, now)) return false;
  Object.assign(turn, uncut);
  return true;
}

/** Of a badge that flaps between initials and photo the first one stays: it is one voice. */
const speakerOf = (before: string, now: string): string => (isBadge(before) && isBadge(now) ? before : now || before);

/** How many words fell off the row's front since; null when this is another text, or another speaker's. */
function continues(turn: Turn, row: Row, now: number): number | null {
  if (turn.speaker === row.speaker && isTailChange(turn.shown, row.text)) return 0;
  const before = wordsOf(turn.shown);
  const after = wordsOf(row.text);
  if (!alike(turn.speaker, row.speaker)) {
    // A badge that flaps while its words grow.
    const soon = now - turn.changedAt <= SHORT_ABSENCE && !isEnded(turn.shown);
    const grows = row.line && soon && after.length > before.length && goesOn(before, after);
    if (grows && isRelabelled(turn.speaker, row.speaker) && !isOther(turn.speaker, row.speaker)) return 0;
    return keepsWords(turn.speaker, row.speaker, before, after);
  }
  const fallen = fallenWords(before, after, 0.5);
  if (fallen) return fallen;
  if (row.line && turn.settled && isNext(before, after)) return null;
  if (turn.shown.length - row.text.length > FALL) return null;
  if (!turn.settled && before.length <= GUESS && !isWhole(turn.shown, row.text)) return 0;
  return turn.settled && after.length < before.length / 2 ? null : fallen;
}

/** Whether other words took the place of these, where one utterance follows another: a correction leaves most words alone. */
function isNext(before: readonly Word[], after: readonly Word[]): boolean {
  if (before[0]?.said === after[0]?.said) return false;
  const shorter = after.length < before.length * 0.75;
  return before.length < TELLING || shorter || fallenWords(before, after, 0.75) === null;
}

/** In a long text a change of the last words needs no comparison of the others. */
function isTailChange(before: string, after: string): boolean {
  const same = before.length - TAIL;
  return same >= TAIL && after.length >= same && after.startsWith(before.slice(0, same));
}

/** A sentence that was ended is no guess any more, unless what replaces it looks like it: "Yes." becomes "Yeah.". */
const isWhole = (before: string, after: string): boolean => isEnded(before) && !startsLetters(before, after);

const isEnded = (text: string): boolean => /[.?!…]["”’)]?\s*$/.test(text);

const startsLetters = (one: string, other: string): boolean =>
  one.slice(0, 2).toLowerCase() === other.slice(0, 2).toLowerCase();

/** A label may change ("You" becomes "Tú", initials a photo); the words then stay, go on, or slide. */
function keepsWords(from: string, to: string, before: readonly Word[], after: readonly Word[]): number | null {
  if (isOther(from, to)) return null;
  if (isRelabelled(from, to) && sameWords(before, after)) return 0;
  if (before.length < TELLING) return null;
  if (sameWords(before, after)) return 0;
  if (after.length > before.length && startsLike(before, after)) return 0;
  const fallen = isBadge(from) && isBadge(to) && after.length >= TELLING ? fallenWords(before, after, 0.75) : null;
  return fallen !== null && fallen + after.length >= before.length ? fallen : null;
}

/** Whether a text goes on, the last word of which may have been a guess. */
const goesOn = (before: readonly Word[], after: readonly Word[]): boolean =>
  startsLike(before.length > 1 ? before.slice(0, -1) : before, after);

/** Two badges of one kind are two people, whatever they say. */
const isOther = (from: string, to: string): boolean => isBadge(from) && isBadge(to) && kindOf(from) === kindOf(to);

/** One person under another label: a badge that flaps, "You" in another language, a name that is completed. */
const isRelabelled = (from: string, to: string): boolean =>
  (isBadge(from) && isBadge(to)) || (isSelf(from) && isSelf(to)) || to.startsWith(from) || from.startsWith(to);

/** Whether a row that showed the words of `other` shows those of this earlier turn again, and what followed them. */
export function resumes(turn: Turn, other: Turn, row: Row, now: number): boolean {
  if (turn.key !== null || turn.goneAt === null || now - turn.goneAt > LONG_ABSENCE) return false;
  const same =
    turn.speaker === row.speaker ||
    (isBadge(turn.speaker) && isBadge(row.speaker) && !isOther(turn.speaker, row.speaker));
  if (!same || other.speaker === row.speaker) return false;
  const [before, after] = [wordsOf(turn.shown), wordsOf(row.text)];
  // Somebody who was interrupted goes on with the words they had, however few.
  if (row.line && turn.cut && now - turn.goneAt <= SHORT_ABSENCE && after.length >= before.length)
    return goesOn(before, after) || fallenWords(before, after, 0.75) !== null;
  return before.length >= TELLING && after.length >= TELLING && fallenWords(before, after, 0.75) !== null;
}

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
  // A copy may be ahead of its row; a row may be ahead of its copy only while it changes.
  const likely = now - turn.changedAt < SETTLE || after.length > before.length;
  return likely && Math.min(before.length, after.length) >= TELLING - 1 && startsLike(before, after);
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
