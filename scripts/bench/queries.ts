import { chances } from '@/utils/chance';

/** A query, with the ids of the questions that are right, as in tests/evals/README.md. */
export interface Row {
  q: string;
  ids: string[];
}

/** Some of the rows, always the same ones, in a mixed order. */
export function someOf<T>(rows: readonly T[], count: number): T[] {
  const next = chances(rows.length);
  return rows
    .map((row) => ({ row, key: next() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ row }) => row);
}

/** What stands in the field after each key press while the queries are typed. */
export const keystrokesOf = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ q }) => [...q].map((_, index) => q.slice(0, index + 1)));
