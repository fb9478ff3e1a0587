/** The lowest and the highest of two or more levels; `by`: how many levels lie between them. */
export interface Spread {
  low: number;
  high: number;
  by: number;
}

/** Levels that differ by this much are a disagreement to talk about. */
const APART = 2;

/** null where fewer than two levels were given. */
export function spreadOf(levels: readonly (number | null)[]): Spread | null {
  const given = levels.filter((level) => level !== null);
  if (given.length < 2) return null;
  const [low, high] = [Math.min(...given), Math.max(...given)];
  return { low, high, by: high - low };
}

export const isApart = (spread: Spread | null): boolean => spread !== null && spread.by >= APART;
