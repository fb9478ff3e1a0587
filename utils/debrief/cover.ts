import type { Person } from './people';
import type { Debrief } from './record-schema';

/** Whether a candidate's levels are covered, and what was done about it. */
export interface Cover {
  covered: boolean;
  /** Scorecards that are in, each interview once. */
  in: number;
  /** null: nobody said how many, so nothing is covered. */
  expected: number | null;
  /** Every time that it was uncovered before all were in. */
  uncovered: Debrief['uncovered'];
  /** Every number that was expected, the last one counts; more than one means that it was changed. */
  said: Debrief['expected'];
}

/** Levels stay covered until as many scorecards are in as were expected, or somebody uncovered them, which is on record. */
export function coverOf(person: Person, record: Pick<Debrief, 'expected' | 'uncovered'>): Cover {
  const isOf = (candidate: string | null) => candidate === null || person.keys.includes(candidate);
  const said = record.expected.filter(({ candidate }) => isOf(candidate));
  const own = said.findLast(({ candidate }) => candidate !== null) ?? said.at(-1);
  const expected = own?.count ?? null;
  const uncovered = record.uncovered.filter(({ candidate }) => isOf(candidate));
  const arrived = person.cards.length;
  return {
    covered: expected !== null && arrived < expected && uncovered.length === 0,
    in: arrived,
    expected,
    uncovered,
    said,
  };
}
