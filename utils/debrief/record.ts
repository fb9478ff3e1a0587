import type { Person } from './people';
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

export const removeScorecards = (record: Debrief, ids: readonly string[]): Debrief => ({
  ...record,
  scorecards: record.scorecards.filter(({ id }) => !ids.includes(id)),
  revisions: record.revisions.filter(({ scorecard }) => !ids.includes(scorecard)),
});

/** `candidate`: a person's id; null: all. `count`: null lifts the seal, which stays on record. */
export const setExpected = (record: Debrief, candidate: string | null, count: number | null, who: Who): Debrief => ({
  ...record,
  expected: [...record.expected, { candidate, count, ...who }],
});

/** Uncovers before all are in, for good. */
export const uncover = (
  record: Debrief,
  candidate: string,
  cover: { in: number; expected: number },
  who: Who,
): Debrief => ({
  ...record,
  uncovered: [...record.uncovered, { candidate, ...who, in: cover.in, expected: cover.expected }],
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

/** The note of a place takes the one before; an empty one takes it away. `keys`: all keys of the candidate, if it has several. */
export function setNote(
  record: Debrief,
  place: Place,
  text: string,
  at: number,
  keys: readonly string[] = [],
): Debrief {
  const isThere = (note: Place) =>
    note.competency === place.competency &&
    (note.candidate === place.candidate || (note.candidate !== null && keys.includes(note.candidate)));
  const rest = record.notes.filter((note) => !isThere(note));
  return { ...record, notes: text.trim() ? [...rest, { ...place, text, at }] : rest };
}

export const decide = (
  record: Debrief,
  decision: { candidate: string; text: string; takenBy: string; at: number },
): Debrief => ({ ...record, decisions: [...record.decisions, decision] });

/** All that is kept of one candidate is gone, revisions and duplicates too; a general note may still name the person. */
export function eraseCandidate(record: Debrief, person: Person): Debrief {
  const isNot = (candidate: string | null) => candidate === null || !person.keys.includes(candidate);
  const files = person.cards.flatMap(({ standing, others, duplicates }) => [standing, ...others, ...duplicates]);
  return {
    ...removeScorecards(
      record,
      files.map(({ id }) => id),
    ),
    expected: record.expected.filter(({ candidate }) => isNot(candidate)),
    uncovered: record.uncovered.filter(({ candidate }) => isNot(candidate)),
    matches: record.matches.filter(({ people }) => people.every(isNot)),
    notes: record.notes.filter(({ candidate }) => isNot(candidate)),
    decisions: record.decisions.filter(({ candidate }) => isNot(candidate)),
  };
}
