import { wordsOf } from './continuity';
import {
  follow,
  isCopy,
  isTwin,
  LONG_ABSENCE,
  LONGEST,
  type Row,
  resumes,
  returnsAs,
  SETTLE,
  SHORT_ABSENCE,
  TELLING,
  type Turn,
} from './turn';

/** A row that is not read yet: it may be a `copy` of another, stand below one that may be, or be an `old` one on show again. */
interface Waiting {
  row: Row;
  since: number;
  seenAt: number;
  why: 'copy' | 'below' | 'old';
}

/** What one reader has heard so far; give it to the next `hear`. */
export interface Listening {
  reader: string;
  count: number;
  /** In the order of speech; what may still change. */
  turns: Turn[];
  /** The turns before those, whose rows are gone: only an old row that comes back is one of them. */
  past: readonly Turn[];
  waiting: Waiting[];
  /** The rows that were read last, as they were given. */
  shown: readonly Row[];
}

/** Row key → the turn that is read from it now. */
type Known = Map<Row['key'], Turn>;

/** Turns that are kept to know their rows again. */
const KEPT = 400;

/** Marks the turns whose rows are gone. A waiting row may come back; one that does not, and is no copy, is heard. */
export function leave(draft: Listening, rows: readonly Row[], now: number): void {
  const keys = new Set(rows.map((row) => row.key));
  if (draft.waiting.length > 0) {
    const over = ({ why, seenAt }: Waiting) => why !== 'below' || Math.abs(now - seenAt) > SHORT_ABSENCE;
    const waiting = draft.waiting.filter((each) => keys.has(each.row.key) || !over(each));
    for (const each of draft.waiting) {
      if (each.why === 'below' && !waiting.includes(each)) begin(draft, each.row, each.since, now);
    }
    draft.waiting = waiting;
  }
  for (const turn of draft.turns) {
    if (turn.key !== null && !keys.has(turn.key)) turn.goneAt ??= now;
  }
}

/** Reads the rows whose nodes were there before. */
export function readKnown(draft: Listening, rows: readonly Row[], now: number): Known {
  const byKey = new Map(draft.turns.map((turn) => [turn.key, turn]));
  const known: Known = new Map();
  for (const row of rows) {
    const turn = byKey.get(row.key);
    if (turn) read(draft, known, turn, row, now);
  }
  return known;
}

/** Reads a row as a turn that goes on, or, where its words are others, as one that goes on in it or a new one. */
function read(draft: Listening, known: Known, turn: Turn, row: Row, now: number): void {
  turn.key = row.key;
  turn.goneAt = null;
  const same = follow(turn, row, now);
  if (same && turn.text.length <= LONGEST) {
    known.set(row.key, turn);
    return;
  }
  turn.key = null;
  turn.goneAt = now;
  turn.cut = !turn.settled;
  const earlier = same ? undefined : draft.turns.findLast((each) => each !== turn && resumes(each, turn, row, now));
  if (earlier && follow(earlier, row, now)) {
    earlier.key = row.key;
    earlier.cut = false;
    earlier.goneAt = null;
    known.set(row.key, earlier);
  } else known.set(row.key, begin(draft, row, now, now, same ? wordsOf(row.text).length : 0));
}

/**
 * Finds the turns of rows that came back as new nodes: first those known by their words, then the short ones. A copy of
 * a row that vanishes in this moment, in its place, is that row come back.
 */
export function comeBack(draft: Listening, rows: readonly Row[], known: Known, now: number): void {
  const waits = new Set(draft.waiting.map(({ row }) => row.key));
  // A list that was scrolled far shows nothing that was on show before.
  const scrolled = known.size === 0;
  let company = false;
  for (const inCompany of [false, true]) {
    if (inCompany && !company) return;
    for (const [i, row] of rows.entries()) {
      if (known.has(row.key)) continue;
      const fits = (turn: Turn) => (turn.goneAt === now || !waits.has(row.key)) && returnsAs(turn, row, now, inCompany);
      const turn = returning(draft, rows, known, i, fits) ?? again(draft, rows, known, i, scrolled);
      if (!turn) continue;
      read(draft, known, turn, row, now);
      company = true;
    }
  }
}

/** The turn that fits between the turns above and below the row; of several the one that left last, then the first. */
function returning(draft: Listening, rows: readonly Row[], known: Known, at: number, fits: (turn: Turn) => boolean) {
  const [from, to] = placeOf(rows, known, at);
  return draft.turns
    .filter((turn) => turn.n > from && turn.n < to && fits(turn))
    .sort((a, b) => (b.goneAt ?? 0) - (a.goneAt ?? 0) || a.n - b.n)[0];
}

/**
 * The turn of the past that is on show again, however long ago it was said: above a row that is known, or in a list that
 * was scrolled to it, where one is known by its words and those below it by their company.
 */
function again(draft: Listening, rows: readonly Row[], known: Known, at: number, scrolled: boolean): Turn | undefined {
  const row = rows[at];
  const [from, to] = placeOf(rows, known, at);
  if (!row) return undefined;
  const isTelling = from > 0 || wordsOf(row.text).length >= TELLING;
  if (to === Number.POSITIVE_INFINITY && !(scrolled && isTelling)) return undefined;
  const shown = new Set(known.values());
  const fits = (turn: Turn) => turn.n > from && turn.n < to && isCopy({ speaker: turn.speaker, text: turn.shown }, row);
  // Below a row that is known the next one fits best, else the last one.
  const nearest = (turns: readonly Turn[]) => (from > 0 ? turns.find(fits) : turns.findLast(fits));
  const gone = nearest(draft.past);
  const live = gone && from > 0 ? undefined : nearest(draft.turns.filter((turn) => !shown.has(turn)));
  if (live) return live;
  if (!gone) return undefined;
  const back = { ...gone };
  draft.past = draft.past.filter((turn) => turn !== gone);
  draft.turns = [...draft.turns, back].sort((a, b) => a.n - b.n);
  return back;
}

/** The numbers of the turns above and below a row. */
function placeOf(rows: readonly Row[], known: Known, at: number): [above: number, below: number] {
  const numberOf = (row: Row) => known.get(row.key)?.n ?? [];
  const above = rows.slice(0, at).flatMap(numberOf);
  const below = rows.slice(at + 1).flatMap(numberOf);
  return [above.at(-1) ?? 0, below[0] ?? Number.POSITIVE_INFINITY];
}

/**
 * Begins a turn for each row that is left. A copy of a row waits until it differs, has stayed long enough to be a second
 * answer in the same words, or vanishes; rows below it wait with it, which keeps the order. A row above known ones was
 * said before them: it is only heard once it grows.
 */
export function readNew(draft: Listening, rows: readonly Row[], known: Known, now: number): void {
  const waited = new Set(draft.waiting);
  const keys = new Set(rows.map((row) => row.key));
  const earlierOf = (row: Row) =>
    [...waited].find((each) => !keys.has(each.row.key) && isCopy(each.row, row)) ??
    [...waited].find((each) => each.row.key === row.key);
  const waiting: Waiting[] = [];
  let blocked = false;
  for (const [i, row] of rows.entries()) {
    if (known.has(row.key)) continue;
    const earlier = earlierOf(row);
    if (earlier) waited.delete(earlier);
    const since = earlier?.since ?? now;
    const twin = [...known.values()].some((turn) => isTwin(turn, row, now));
    const below = placeOf(rows, known, i)[1] < Number.POSITIVE_INFINITY;
    const wait = (why: Waiting['why']) => waiting.push({ row, since, seenAt: now, why });
    if (twin && (below || Math.abs(now - since) < SETTLE)) {
      wait('copy');
      blocked ||= !below;
    } else if (below && (!earlier || (earlier.why === 'old' && earlier.row.text === row.text))) wait('old');
    else if (blocked) wait(waiting.some((each) => isCopy(each.row, row)) ? 'copy' : 'below');
    else known.set(row.key, begin(draft, row, since, earlier?.row.text === row.text ? since : now));
  }
  draft.waiting = [...waiting, ...[...waited].filter((each) => !keys.has(each.row.key))];
}

/** Puts away the turns whose rows are gone for good, and forgets the oldest. */
export function retire(draft: Listening, now: number): Listening {
  const isOver = (turn: Turn) =>
    turn.settled && turn.goneAt !== null && Math.abs(now - turn.goneAt) > LONG_ABSENCE + SHORT_ABSENCE;
  const over = draft.turns.filter(isOver);
  if (over.length === 0) return draft;
  const past = [...draft.past, ...over].sort((a, b) => a.n - b.n).slice(-KEPT);
  return { ...draft, past, turns: draft.turns.filter((turn) => !isOver(turn)) };
}

/** Adds a turn; a later row settles those above it. */
function begin(draft: Listening, row: Row, at: number, changedAt: number, skip = 0): Turn {
  for (const turn of draft.turns) turn.settled = true;
  draft.count += 1;
  const turn: Turn = {
    n: draft.count,
    key: row.key,
    goneAt: null,
    cut: false,
    speaker: row.speaker,
    head: '',
    shown: row.text,
    skip,
    text: skip ? '' : row.text,
    at,
    changedAt,
    settled: false,
  };
  draft.turns.push(turn);
  return turn;
}
