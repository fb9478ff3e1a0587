import type { Person } from './people';
import { personKey } from './received';
import { addScorecards } from './record';
import type { Debrief } from './record-schema';
import { filesOf } from './revisions';

// Each returns a new record.

export const removeScorecards = (record: Debrief, ids: readonly string[]): Debrief => ({
  ...record,
  scorecards: record.scorecards.filter(({ id }) => !ids.includes(id)),
  revisions: record.revisions.filter(({ scorecard }) => !ids.includes(scorecard)),
});

/** Takes back the removal of files that `before` still has. */
export const putBack = (record: Debrief, before: Debrief, ids: readonly string[]): Debrief => {
  const chosen = before.revisions.filter(({ scorecard }) => ids.includes(scorecard));
  return {
    ...addScorecards(
      record,
      before.scorecards.filter(({ id }) => ids.includes(id)),
    ),
    // Who chose when decides which choice counts, so they stand in the order of their time.
    revisions: [...record.revisions, ...chosen].sort((a, b) => a.at - b.at),
  };
};

/** Takes one file of a person out. What is kept under a name that only this revision has stays with the interview's other files. */
export function removeFile(record: Debrief, { cards, keys }: Person, id: string): Debrief {
  const left = removeScorecards(record, [id]);
  const files = cards.flatMap(filesOf);
  const gone = files.find((file) => file.id === id);
  const stays = cards
    .map(filesOf)
    .find((own) => own.some((file) => file.id === id))
    ?.find((file) => file.id !== id);
  if (!gone || !stays) return left;
  const [from, to] = [personKey(gone), personKey(stays)];
  const isNamed = files.some((file) => file.id !== id && personKey(file) === from);
  return isNamed || !keys.includes(from) ? left : rekeyed(left, from, to);
}

function rekeyed(record: Debrief, from: string, to: string): Debrief {
  const key = (known: string) => (known === from ? to : known);
  const moved = <T extends { candidate: string | null }>(all: readonly T[]): T[] =>
    all.map((each) => ({ ...each, candidate: each.candidate === null ? null : key(each.candidate) }));
  return {
    ...record,
    expected: moved(record.expected),
    uncovered: moved(record.uncovered),
    matches: record.matches.map((each) => ({ ...each, people: each.people.map(key) })),
    notes: moved(record.notes),
    decisions: moved(record.decisions),
  };
}

/** All that is kept of one candidate is gone, revisions and duplicates too; a general note may still name the person. */
export function eraseCandidate(record: Debrief, person: Person): Debrief {
  const files = person.cards.flatMap(filesOf);
  // Another candidate may have by now what an older revision was kept under.
  const keys = new Set(person.keys);
  const isNot = (candidate: string | null) => candidate === null || !keys.has(candidate);
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
