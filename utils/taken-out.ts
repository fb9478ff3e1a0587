import type { Debrief } from './debrief/record-schema';

/** The parts of a debrief that a change takes out of it, under the debrief's own name; null: it takes nothing. */
export function takenOut(before: Debrief, after: Debrief): Debrief | null {
  const gone = {
    ...before,
    expected: missingIn(after.expected, before.expected),
    uncovered: missingIn(after.uncovered, before.uncovered),
    matches: missingIn(after.matches, before.matches),
    revisions: missingIn(after.revisions, before.revisions),
    notes: missingIn(after.notes, before.notes),
    decisions: missingIn(after.decisions, before.decisions),
    scorecards: missingIn(after.scorecards, before.scorecards),
  };
  return Object.values(gone).some((part) => Array.isArray(part) && part.length > 0) ? gone : null;
}

function missingIn<T>(kept: readonly T[], all: readonly T[]): T[] {
  const known = new Set(kept.map((each) => JSON.stringify(each)));
  return all.filter((each) => !known.has(JSON.stringify(each)));
}
