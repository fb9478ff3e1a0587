import { wordsOf } from './continuity';
import type { Heard } from './port';
import { follow, isCopy, isTwin, type Row, returnsAs, SETTLE, type Turn } from './turn';

/** A row that is not read yet: it copies turn `of`, or (0) a waiting row, or (null) stands below a row that may be a copy. */
interface Waiting {
  row: Row;
  since: number;
  of: number | null;
}

/** What one reader has heard so far; give it to the next `hear`. */
export interface Listening {
  reader: string;
  count: number;
  turns: Turn[];
  waiting: Waiting[];
}

interface Step {
  listening: Listening;
  /** New and changed utterances, in the order of the call. */
  heard: Heard[];
}

/** Turns that are kept to know their rows again. */
const KEPT = 400;
/** Within what the port lets through; a longer turn goes on as the next one. */
const LONGEST = 19_000;
const LONGEST_NAME = 200;

/** A reader that has heard nothing. */
export const listen = (reader: string): Listening => ({ reader, count: 0, turns: [], waiting: [] });

/** Reads all rows that the call page shows at `now`, oldest first. Rows are told apart by node, order and words. */
export function hear(listening: Listening, rows: readonly Row[], now: number): Step {
  const draft = draftOf(listening);
  const shown = rows
    .filter((row) => row.text.trim())
    .map((row) => ({ ...row, speaker: row.speaker.trim().slice(0, LONGEST_NAME) }));
  leave(draft, shown, now);
  const known = readKnown(draft, shown, now);
  takeOver(draft, shown, known, now);
  comeBack(draft, shown, known, now);
  readNew(draft, shown, known, now);
  return step(listening, draft, now);
}

/** Settles what has not changed for a while. */
export const settle = (listening: Listening, now: number): Step => step(listening, draftOf(listening), now);

const draftOf = (listening: Listening): Listening => ({
  ...listening,
  turns: listening.turns.map((turn) => ({ ...turn })),
});

function step(before: Listening, draft: Listening, now: number): Step {
  for (const turn of draft.turns) {
    // A clock that was set back settles too.
    if (Math.abs(now - turn.changedAt) >= SETTLE) turn.settled = true;
  }
  const old = new Map(before.turns.map((turn) => [turn.n, turn]));
  const heard = draft.turns.filter((turn) => turn.text && differs(turn, old.get(turn.n)));
  const surplus = draft.turns.length - KEPT;
  const turns = draft.turns.filter((turn, i) => i >= surplus || (turn.key !== null && turn.goneAt === null));
  return { listening: { ...draft, turns }, heard: heard.map((turn) => toHeard(before.reader, turn)) };
}

const differs = (turn: Turn, old: Turn | undefined): boolean =>
  turn.text !== old?.text || turn.speaker !== old.speaker || turn.settled !== old.settled;

const toHeard = (reader: string, { n, speaker, text, at, settled }: Turn): Heard => ({
  id: `${reader}:${n}`,
  speaker,
  text,
  at,
  settled,
});

/** Row key → the turn that is read from it now. */
type Known = Map<Row['key'], Turn>;

/** Marks the turns whose rows are gone; a row that vanishes while it waits, and is no copy, is heard all the same. */
function leave(draft: Listening, rows: readonly Row[], now: number): void {
  const keys = new Set(rows.map((row) => row.key));
  for (const { row, since, of } of draft.waiting) {
    if (of === null && !keys.has(row.key)) begin(draft, row, since, now);
  }
  draft.waiting = draft.waiting.filter(({ row }) => keys.has(row.key));
  for (const turn of draft.turns) {
    if (turn.key !== null && !keys.has(turn.key)) turn.goneAt ??= now;
  }
}

function readKnown(draft: Listening, rows: readonly Row[], now: number): Known {
  const byKey = new Map(draft.turns.map((turn) => [turn.key, turn]));
  const known: Known = new Map();
  for (const row of rows) {
    const turn = byKey.get(row.key);
    if (turn) read(draft, known, turn, row, now);
  }
  return known;
}

/** Reads a row as a turn that goes on, or, where its words are others, as the start of a new one. */
function read(draft: Listening, known: Known, turn: Turn, row: Row, now: number): void {
  turn.key = row.key;
  turn.goneAt = null;
  const same = follow(turn, row, now);
  if (same && turn.text.length <= LONGEST) {
    known.set(row.key, turn);
    return;
  }
  turn.key = null;
  known.set(row.key, begin(draft, row, now, now, same ? wordsOf(row.text).length : 0));
}

/** When a row vanishes and its copy stays, the copy goes on as its turn. */
function takeOver(draft: Listening, rows: readonly Row[], known: Known, now: number): void {
  for (const { row: copy, of } of draft.waiting) {
    const turn = draft.turns.find((each) => each.n === of);
    const row = rows.find((each) => each.key === copy.key);
    if (turn?.goneAt != null && turn.key !== null && row) read(draft, known, turn, row, now);
  }
  draft.waiting = draft.waiting.filter(({ row }) => !known.has(row.key));
}

/** Finds the turns of rows that came back as new nodes: first those known by their words, then the short ones. */
function comeBack(draft: Listening, rows: readonly Row[], known: Known, now: number): void {
  const waits = new Set(draft.waiting.map(({ row }) => row.key));
  let company = false;
  for (const inCompany of [false, true]) {
    if (inCompany && !company) return;
    for (const [i, row] of rows.entries()) {
      if (known.has(row.key) || waits.has(row.key)) continue;
      const turn = returning(draft, rows, known, i, (each) => returnsAs(each, row, now, inCompany));
      if (!turn) continue;
      read(draft, known, turn, row, now);
      company = true;
    }
  }
}

/** The turn that fits between the turns above and below the row; of several the one that left last, then the first. */
function returning(draft: Listening, rows: readonly Row[], known: Known, at: number, fits: (turn: Turn) => boolean) {
  const above = rows.slice(0, at).findLast((row) => known.has(row.key));
  const from = above ? (known.get(above.key)?.n ?? 0) : 0;
  const to = turnBelow(rows, known, at)?.n ?? Number.POSITIVE_INFINITY;
  return draft.turns
    .filter((turn) => turn.n > from && turn.n < to && fits(turn))
    .sort((a, b) => (b.goneAt ?? 0) - (a.goneAt ?? 0) || a.n - b.n)[0];
}

function turnBelow(rows: readonly Row[], known: Known, at: number): Turn | undefined {
  const below = rows.slice(at + 1).find((row) => known.has(row.key));
  return below && known.get(below.key);
}

/**
 * Begins a turn for each row that is left. A copy of a row waits until it differs, has stayed long enough to be a second
 * answer in the same words, or vanishes; rows below it wait with it, which keeps the order.
 */
function readNew(draft: Listening, rows: readonly Row[], known: Known, now: number): void {
  const waited = new Map(draft.waiting.map((each) => [each.row.key, each]));
  const waiting: Waiting[] = [];
  let blocked = false;
  for (const [i, row] of rows.entries()) {
    if (known.has(row.key)) continue;
    const earlier = waited.get(row.key);
    const since = earlier?.since ?? now;
    const twin = [...known.values()]
      .filter((turn) => isTwin(turn, row, now))
      .sort((a, b) => rank(b.n, earlier, waiting) - rank(a.n, earlier, waiting) || b.n - a.n)[0];
    const below = turnBelow(rows, known, i);
    if (twin && (below || Math.abs(now - since) < SETTLE)) {
      waiting.push({ row, since, of: twin.n });
      blocked ||= !below;
    } else if (blocked) waiting.push({ row, since, of: waiting.some((each) => isCopy(each.row, row)) ? 0 : null });
    else known.set(row.key, begin(draft, row, since, earlier?.row.text === row.text ? since : now));
  }
  draft.waiting = waiting;
}

/** Which turn a row copies: the one it copied before, else one that has no copy yet. */
const rank = (n: number, earlier: Waiting | undefined, waiting: readonly Waiting[]): number =>
  n === earlier?.of ? 2 : waiting.some(({ of }) => of === n) ? 0 : 1;

/** Adds a turn; a later row settles those above it. */
function begin(draft: Listening, row: Row, at: number, changedAt: number, skip = 0): Turn {
  for (const turn of draft.turns) turn.settled = true;
  draft.count += 1;
  const turn: Turn = {
    n: draft.count,
    key: row.key,
    goneAt: null,
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
