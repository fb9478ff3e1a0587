import { keysOf, type Person } from './people';
import { interviewerOf } from './received';
import type { Debrief } from './record-schema';

type Said = Debrief['expected'][number];

/** Whether a candidate's levels are covered, and what was done about it. */
export interface Cover {
  covered: boolean;
  /** Interviewers of whom a finished scorecard that was not changed is in. */
  in: number;
  /** Scorecards that are here beyond these, and do not count. */
  aside: number;
  /** null: nobody said how many, or the cover was lifted; nothing is covered then. */
  expected: number | null;
  lifted: boolean;
  /** Every time that it was uncovered before all were in. */
  uncovered: Debrief['uncovered'];
  /** Every number that was expected, the last one counts; more than one means that it was changed. */
  said: Debrief['expected'];
}

/** Levels stay covered until scorecards of as many interviewers are in as were expected, or somebody uncovered them, which is on record. */
export function coverOf(person: Person, record: Pick<Debrief, 'expected' | 'uncovered'>): Cover {
  const { keys, shared, cards } = person;
  const isOf = (candidate: string | null, of: readonly string[]) => candidate === null || of.includes(candidate);
  const parts = partsOf(person);
  const numbers = parts.map((part) => numberOf(part, shared, record.expected));
  const known = numbers.filter((each) => typeof each === 'number');
  // Of candidates who turned out to be one, the cover of each holds.
  const expected = known.length > 0 ? Math.max(...known) : null;
  const uncovered = record.uncovered.filter(({ candidate }) => isOf(candidate, keys));
  const seen = parts.every((part) => uncovered.some(({ candidate }) => isOf(candidate, part)));
  const counted = cards.filter(({ standing }) => standing.scorecard.finished && standing.signature !== 'changed');
  const arrived = new Set(counted.map(({ standing }) => interviewerOf(standing).key)).size;
  return {
    covered: expected !== null && arrived < expected && !seen,
    in: arrived,
    aside: cards.length - arrived,
    expected,
    lifted: expected === null && numbers.includes('not covered'),
    uncovered: once(uncovered),
    said: once(record.expected.filter(({ candidate }) => isOf(candidate, [...keys, ...shared]))),
  };
}

/** What may be covered on its own, by what its scorecards are and were kept under: each scorecard of a match, else all together. */
const partsOf = ({ present, shared, cards }: Person): string[][] => {
  const own = cards.map((card) => keysOf(card).filter((key) => !shared.includes(key)));
  return present.length < 2 ? [own.flat()] : own;
};

function numberOf(part: readonly string[], shared: readonly string[], said: readonly Said[]): Said['count'] {
  const last = (keys: readonly string[]) =>
    said.findLast(({ candidate }) => candidate !== null && keys.includes(candidate));
  return (last(part) ?? last(shared))?.count ?? said.findLast(({ candidate }) => candidate === null)?.count ?? null;
}

/** What was said of all keys of a candidate at once is one thing that was said. */
function once<T extends { candidate: string | null; by: string; at: number }>(events: readonly T[]): T[] {
  const known = new Map(events.map((each) => [JSON.stringify({ ...each, candidate: each.candidate === null }), each]));
  return [...known.values()];
}
