import type { Debrief, GivenScorecard } from './record-schema';

// Each returns a new record. Who and when come from outside.

interface Who {
  by: string;
  at: number;
}

export const newDebrief = ({ id, app, at }: { id: string; app: string; at: number }): Debrief => ({
  schema: 'askside/debrief',
  version: 1,
  id,
  app,
  startedAt: at,
  expected: [],
  uncovered: [],
  matches: [],
  revisions: [],
  notes: [],
  decisions: [],
  scorecards: [],
});

/** A file that is in already, by its id, is not added again. */
export function addScorecards(record: Debrief, given: readonly GivenScorecard[]): Debrief {
  const known = new Set(record.scorecards.map(({ id }) => id));
  return { ...record, scorecards: [...record.scorecards, ...given.filter(({ id }) => !known.has(id))] };
}

/** `of`: what a person is called now, in all ways; null: all candidates. `count`: null goes back to the number for all; all stays on record. */
export const setExpected = (
  record: Debrief,
  of: string | readonly string[] | null,
  count: Debrief['expected'][number]['count'],
  who: Who,
): Debrief => ({
  ...record,
  expected: [...record.expected, ...each(of).map((candidate) => ({ candidate, count, ...who }))],
});

const each = <T>(of: T | readonly T[]): readonly T[] => (Array.isArray(of) ? of : [of as T]);

/** Uncovers before all are in, for good. `of`: as for `setExpected`. */
export const uncover = (
  record: Debrief,
  of: string | readonly string[],
  cover: { in: number; expected: number },
  who: Who,
): Debrief => ({
  ...record,
  uncovered: [
    ...record.uncovered,
    ...each(of).map((candidate) => ({ candidate, ...who, in: cover.in, expected: cover.expected })),
  ],
});

export const answerMatch = (record: Debrief, people: readonly string[], same: boolean, who: Who): Debrief => ({
  ...record,
  matches: [...record.matches, { people: [...people], same, ...who }],
});

/** `scorecard`: the id of the file whose revision is to stand. */
export const chooseRevision = (record: Debrief, interviewId: string, scorecard: string, who: Who): Debrief => ({
  ...record,
  revisions: [...record.revisions, { interviewId, scorecard, ...who }],
});

/** Where a note belongs; both null: to the debrief. */
export interface Place {
  candidate: string | null;
  competency: string | null;
}

/** What is known where a note is written: all keys of the candidate, if it has several, and what it began from. */
interface Written {
  keys?: readonly string[];
  base?: string;
}

/** The note of a place takes the one before; an empty one takes it away. What somebody else wrote since `base` stays in it. */
export function setNote(
  record: Debrief,
  place: Place,
  text: string,
  at: number,
  { keys = [], base }: Written = {},
): Debrief {
  const isThere = (note: Place) =>
    note.competency === place.competency &&
    (note.candidate === place.candidate || (note.candidate !== null && keys.includes(note.candidate)));
  const there = record.notes.filter(isThere).map((note) => note.text);
  const next = base === undefined ? text : together(base, there.join('\n'), text);
  const rest = record.notes.filter((note) => !isThere(note));
  return { ...record, notes: next.trim() ? [...rest, { ...place, text: next, at }] : rest };
}

/** Of a note that two people changed at once nothing goes: what the second added stands under the first's. */
function together(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  return `${theirs}\n${mine.startsWith(base) ? mine.slice(base.length).trim() : mine}`;
}

export const decide = (
  record: Debrief,
  decision: { candidate: string; text: string; takenBy: string; at: number },
): Debrief => ({ ...record, decisions: [...record.decisions, decision] });
