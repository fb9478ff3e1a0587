import { type Alpha, alphaOf } from './agreement';
import { levelOf, type Matrix } from './matrix';
import type { Interviewer } from './received';

/** Units (a candidate's competency, rated by two or more) below which no figure is shown. */
export const FEWEST_UNITS = 10;
/** Shared candidates below which nothing is said of an interviewer's leniency. */
export const FEWEST_SHARED = 5;

/** Agreement on levels, or why there is no figure. */
export type Agreement = Pick<Alpha, 'units' | 'values'> & { raters: number } & (
    | { alpha: number; hidden: null }
    | { alpha: null; hidden: 'covered' | 'one interviewer' | 'few units' | 'no variation' }
  );

/** A rater's level of one unit; who interviewed a candidate twice counts with the later interview. */
type Unit = Map<string, number>;

/** Every candidate's every competency, with the levels that were given. */
const unitsOf = (matrices: readonly Matrix[]): { unit: Unit; candidate: number }[] =>
  matrices.flatMap(({ columns, rows }, candidate) =>
    rows.map(({ cells }) => {
      const unit: Unit = new Map();
      for (const [i, cell] of cells.entries()) {
        const [who, level] = [columns[i]?.interviewer.key, levelOf(cell)];
        if (who !== undefined && level !== null) unit.set(who, level);
      }
      return { unit, candidate };
    }),
  );

/** Agreement over all candidates that are given; mixed, not assessed and missing are gaps. `covered`: others are there, covered. */
export function agreementOf(matrices: readonly Matrix[], covered = false): Agreement {
  const units = unitsOf(matrices).map(({ unit }) => unit);
  const raters = new Set(units.flatMap((unit) => [...unit.keys()])).size;
  const { alpha, ...n } = alphaOf(units.map((unit) => [...unit.values()]));
  if (raters < 2) return { ...n, raters, alpha: null, hidden: covered ? 'covered' : 'one interviewer' };
  if (n.units < FEWEST_UNITS) return { ...n, raters, alpha: null, hidden: 'few units' };
  return alpha === null ? { ...n, raters, alpha, hidden: 'no variation' } : { ...n, raters, alpha, hidden: null };
}

/** How one interviewer's levels lie to those of the others, pair by pair of the same candidate and competency. Never an average. */
export interface Leniency {
  interviewer: Interviewer;
  /** Candidates whom somebody else gave a level on the same competency. */
  shared: number;
  higher: number;
  same: number;
  lower: number;
}

/** Only of interviewers who share enough candidates with others. What differs may lie in the candidates or the questions asked. */
export const leniencyOf = (matrices: readonly Matrix[], interviewers: readonly Interviewer[]): Leniency[] => {
  const units = unitsOf(matrices);
  return interviewers.flatMap((interviewer) => {
    const pairs = units.flatMap(({ unit, candidate }) => {
      const own = unit.get(interviewer.key);
      const others = [...unit].filter(([who]) => who !== interviewer.key);
      return own === undefined ? [] : others.map(([, level]) => ({ by: own - level, candidate }));
    });
    const shared = new Set(pairs.map(({ candidate }) => candidate)).size;
    const many = (sign: number) => pairs.filter(({ by }) => Math.sign(by) === sign).length;
    return shared < FEWEST_SHARED ? [] : [{ interviewer, shared, higher: many(1), same: many(0), lower: many(-1) }];
  });
};
