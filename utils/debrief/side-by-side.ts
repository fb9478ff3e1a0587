import type { Cell, CompetencyName, Matrix } from './matrix';
import type { Person } from './people';
import { isApart, type Spread } from './spread';

/** What all interviewers gave one candidate for one competency, interviewers by name. */
export interface SideCell {
  person: string;
  levels: { interviewer: string; cell: Cell }[];
  spread: Spread | null;
}

/** One competency over all candidates, by name. Nothing is added up, and nobody is put first. */
export interface SideRow extends CompetencyName {
  /** null where the levels are covered. */
  cells: (SideCell | null)[];
  /** Candidates who got two levels or more, and those whose levels lie two or more apart. */
  compared: number;
  apart: number;
}

/** The same competencies of all candidates; `matrix` is null where the levels are covered. */
export const sideBySideOf = (
  people: readonly { person: Person; matrix: Matrix | null }[],
  competencies: readonly CompetencyName[],
): SideRow[] =>
  competencies.map(({ id, label }, index) => {
    const cells = people.map(({ person, matrix }): SideCell | null => {
      const row = matrix?.rows[index];
      if (!matrix || !row) return null;
      const levels = row.cells.map((cell, i) => ({ interviewer: matrix.columns[i]?.interviewer.name ?? '', cell }));
      return { person: person.id, levels, spread: row.spread };
    });
    const spreads = cells.flatMap((cell) => cell?.spread ?? []);
    return { id, label, cells, compared: spreads.length, apart: spreads.filter(isApart).length };
  });
