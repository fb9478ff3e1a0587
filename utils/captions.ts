import type { Heard } from './port';
import { comeBack, type Listening, leave, readKnown, readNew } from './reading';
import { type Row, SETTLE, type Turn } from './turn';

interface Step {
  listening: Listening;
  /** New and changed utterances, in the order of the call. */
  heard: Heard[];
}

/** Turns that are kept to know their rows again. */
const KEPT = 400;
/** What the port lets through. */
const LONGEST_NAME = 200;
const LONGEST_TEXT = 20_000;

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
  text: text.slice(0, LONGEST_TEXT),
  at,
  settled,
});
