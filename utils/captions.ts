import type { Heard } from './port';
import { comeBack, type Listening, leave, readKnown, readNew, retire } from './reading';
import { type Row, SETTLE, type Turn } from './turn';

interface Step {
  listening: Listening;
  /** New and changed utterances, in the order of the call. */
  heard: Heard[];
}

/** What the port lets through. */
const LONGEST_NAME = 200;
const LONGEST_TEXT = 20_000;

/** A reader that has heard nothing. */
export const listen = (reader: string): Listening => ({ reader, count: 0, turns: [], past: [], waiting: [] });

/** Reads all rows that the call page shows at `now`, oldest first. Rows are told apart by node, order and words. */
export function hear(listening: Listening, rows: readonly Row[], now: number): Step {
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
  return step(listening, draft, now);
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
    // A clock that was set back settles too.
    if (!turn.settled && Math.abs(now - turn.changedAt) >= SETTLE) turn.settled = true;
  }
}

const differs = (turn: Turn, old: Turn | undefined): boolean =>
  turn.text !== old?.text || turn.speaker !== old.speaker || turn.settled !== old.settled;

const toHeard = (reader: string, { n, speaker, text, at, settled }: Turn): Heard => ({
  id: `${reader}:${n}`,
  speaker,
  text: text.slice(0, LONGEST_TEXT),
  at,
  settled,
});
