import type { Heard } from './port';
import { comeBack, type Listening, leave, readKnown, readNew, retire } from './reading';
import { follow, LONGEST, type Row, SETTLE, type Turn } from './turn';

interface Step {
  listening: Listening;
  /** New and changed utterances, in the order of the call. */
  heard: Heard[];
}

/** What the port lets through. */
const LONGEST_NAME = 200;
const LONGEST_TEXT = 20_000;

/** A reader that has heard nothing. */
export const listen = (reader: string): Listening => ({
  reader,
  count: 0,
  turns: [],
  past: [],
  waiting: [],
  shown: [],
});

/** Reads all rows that the call page shows at `now`, oldest first. Rows are told apart by node, order and words. */
export function hear(listening: Listening, rows: readonly Row[], now: number): Step {
  return hearOne(listening, rows, now) ?? hearAll(listening, rows, now);
}

/**
 * The usual case: all rows are those of before but for one, whose words go on. It costs the same however many are on show.
 * Null where it is another case.
 */
function hearOne(listening: Listening, rows: readonly Row[], now: number): Step | null {
  const { shown, waiting } = listening;
  const at = rows.findIndex((row, i) => row !== shown[i]);
  const [row, before] = [rows[at], shown[at]];
  if (!row || !before || waiting.length > 0 || rows.length !== shown.length) return null;
  if (row.key !== before.key || !row.text.trim() || rows.some((each, i) => i > at && each !== shown[i])) return null;
  const turns = listening.turns.map((turn) => (isDue(turn, now) ? { ...turn, settled: true } : turn));
  const place = turns.findLastIndex((turn) => turn.key === row.key);
  const turn = turns[place];
  if (!turn || turn.goneAt !== null) return null;
  const next = { ...turn };
  if (!follow(next, fitted(row), now) || next.text.length > LONGEST) return null;
  turns[place] = next;
  const heard = turns.filter((each, i) => each.text && differs(each, listening.turns[i]));
  return {
    listening: { ...listening, turns, shown: rows },
    heard: heard.map((each) => toHeard(listening.reader, each)),
  };
}

function hearAll(listening: Listening, rows: readonly Row[], now: number): Step {
  const draft = draftOf(listening);
  const shown = rows.filter((row) => row.text.trim()).map(fitted);
  // Before the rows are read: what follows a pause is no correction of a guess.
  settleTurns(draft, now);
  leave(draft, shown, now);
  const known = readKnown(draft, shown, now);
  if (known.size < shown.length) {
    comeBack(draft, shown, known, now);
    readNew(draft, shown, known, now);
  }
  const { listening: next, heard } = step(listening, draft, now);
  return { listening: { ...next, shown: rows }, heard };
}

/** Settles what has not changed for a while. */
export const settle = (listening: Listening, now: number): Step => step(listening, draftOf(listening), now);

/** Turns that may still change are copied, so that nothing that was given is changed; those in the past are not. */
const draftOf = (listening: Listening): Listening => ({
  ...listening,
  turns: listening.turns.map((turn) => ({ ...turn })),
});

const fitted = (row: Row): Row => {
  const speaker = row.speaker.trim().slice(0, LONGEST_NAME);
  return speaker === row.speaker ? row : { ...row, speaker };
};

function step(before: Listening, draft: Listening, now: number): Step {
  settleTurns(draft, now);
  const old = new Map(before.turns.map((turn) => [turn.n, turn]));
  const oldOf = (n: number) => old.get(n) ?? before.past.find((turn) => turn.n === n);
  const heard = draft.turns.filter((turn) => turn.text && differs(turn, oldOf(turn.n)));
  return { listening: retire(draft, now), heard: heard.map((turn) => toHeard(before.reader, turn)) };
}

function settleTurns(draft: Listening, now: number): void {
  for (const turn of draft.turns) {
    if (isDue(turn, now)) turn.settled = true;
  }
}

/** A clock that was set back settles too. */
const isDue = (turn: Turn, now: number): boolean => !turn.settled && Math.abs(now - turn.changedAt) >= SETTLE;

const differs = (turn: Turn, old: Turn | undefined): boolean =>
  turn.text !== old?.text || turn.speaker !== old.speaker || turn.settled !== old.settled;

const toHeard = (reader: string, { n, speaker, text, at, settled }: Turn): Heard => ({
  id: `${reader}:${n}`,
  speaker,
  text: text.slice(0, LONGEST_TEXT),
  at,
  settled,
});
