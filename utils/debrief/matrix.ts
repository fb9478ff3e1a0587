import type { Recommendation } from '../records';
import type { CompetencyRow, EvidenceItem, Rating } from '../scorecard-schema';
import type { Person } from './people';
import { byName, groupedBy, type Interviewer, interviewerOf, type Received } from './received';
import { type Spread, spreadOf } from './spread';

/** One interviewer's column; `received` is null where the interviewer saw others of this debrief, and no scorecard of this one came in. */
export interface Column {
  interviewer: Interviewer;
  received: Received | null;
  recommendation: Recommendation | null;
}

/** What a scorecard says of one competency. */
interface Said {
  rating: Rating;
  evidence: EvidenceItem[];
  /** Its questions that were asked, each with its own level. */
  questions: CompetencyRow['questions'];
}

export type Cell =
  | ({ kind: 'level'; level: 1 | 2 | 3 | 4 } & Said)
  | ({ kind: 'mixed' } & Said)
  | ({ kind: 'not assessed'; reason: 'no evidence' | 'not rated' | 'chosen' } & Said)
  | { kind: 'missing'; why: 'no scorecard' | 'not in the scorecard' };

export interface MatrixRow {
  competency: string;
  label: string;
  /** One for each column, in the same order. */
  cells: Cell[];
  /** null: fewer than two levels. */
  spread: Spread | null;
}

export interface Matrix {
  columns: Column[];
  rows: MatrixRow[];
}

export interface CompetencyName {
  id: string;
  label: string;
}

/** One candidate's competencies by interviewer, interviewers by name. */
export function matrixOf(
  person: Person,
  interviewers: readonly Interviewer[],
  competencies: readonly CompetencyName[],
): Matrix {
  const cards = groupedBy(
    person.cards.map(({ standing }) => standing),
    (received) => interviewerOf(received).key,
  );
  const columns = interviewers.flatMap((interviewer): Column[] =>
    (cards.get(interviewer.key) ?? [null]).map((received) => ({
      interviewer,
      received,
      recommendation: received?.scorecard.recommendation ?? null,
    })),
  );
  const rows = competencies.map(({ id, label }): MatrixRow => {
    const cells = columns.map(({ received }) => cellOf(received, id));
    return { competency: id, label, cells, spread: spreadOf(cells.map(levelOf)) };
  });
  return { columns, rows };
}

function cellOf(received: Received | null, id: string): Cell {
  if (!received) return { kind: 'missing', why: 'no scorecard' };
  const row = received.scorecard.competencies.find((each) => each.id === id);
  if (!row) return { kind: 'missing', why: 'not in the scorecard' };
  const { rating, evidence, questions } = row;
  const said = { rating, evidence, questions };
  if (rating.level === 'not assessed') return { kind: 'not assessed', reason: rating.reason ?? 'not rated', ...said };
  // Askside writes no level without evidence, but a file may be made by hand.
  if (evidence.length === 0) return { kind: 'not assessed', reason: 'no evidence', ...said };
  return rating.level === 'mixed' ? { kind: 'mixed', ...said } : { kind: 'level', level: rating.level, ...said };
}

/** The level as a number where there is one: mixed, not assessed and missing are gaps to every statistic. */
export const levelOf = (cell: Cell): 1 | 2 | 3 | 4 | null => (cell.kind === 'level' ? cell.level : null);

/** Everyone who interviewed, by name. */
export const interviewersOf = (people: readonly Person[]): Interviewer[] =>
  [
    ...new Map(
      people.flatMap(({ cards }) => cards.map(({ standing }) => interviewerOf(standing))).map((who) => [who.key, who]),
    ).values(),
  ].sort((a, b) => byName(a.name, b.name) || byName(a.key, b.key));

/** Every competency of the scorecards, in the order of the first that has it. */
export const competenciesOf = (people: readonly Person[]): CompetencyName[] => {
  const known = new Map<string, CompetencyName>();
  for (const { cards } of people) {
    for (const { standing } of cards) {
      for (const { id, label } of standing.scorecard.competencies) if (!known.has(id)) known.set(id, { id, label });
    }
  }
  return [...known.values()];
};
