import { z } from 'zod';
import { coreQuestions } from '@/data/bank';
import { searcherOf } from '@/utils/search';
import { mean, shareOf, timed } from './measure';
import type { Row } from './rows';
import type { Outcome } from './tasks';

const schema = z.object({ q: z.string(), ids: z.array(z.string()).min(1), kind: z.string().default('other') });

/** How far up the first right question stands, for each typed query. */
export function searchTask(rows: readonly Row[]): Outcome {
  const queries = rows.map((row) => schema.parse(row));
  const search = searcherOf(coreQuestions);
  const { got, usPerRow } = timed(queries, ({ q }) => search(q).map((hit) => hit.question.id));
  const ranked = queries.map(({ ids, kind }, index) => ({ kind, rank: rankOf(got[index] ?? [], ids) }));
  const kinds = [...new Set(ranked.map(({ kind }) => kind))].sort();
  const byKind = Object.fromEntries(
    kinds.map((kind) => [kind, ranksOf(ranked.filter((each) => each.kind === kind).map((each) => each.rank))]),
  );
  const { n: _, ...figures } = ranksOf(ranked.map((each) => each.rank));
  return {
    got,
    figures: { ...figures, byKind },
    table: { ...byKind, all: ranksOf(ranked.map((each) => each.rank)) },
    usPerRow,
  };
}

/** From 1; infinite where none of the right ones was found. */
export function rankOf(found: readonly string[], right: readonly string[]): number {
  const place = found.findIndex((id) => right.includes(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

/** Mean reciprocal rank, and the shares with a right one first and among the first three. */
export const ranksOf = (ranks: readonly number[]) => ({
  n: ranks.length,
  mrr: mean(ranks.map((rank) => 1 / rank)),
  hit1: shareOf(ranks.filter((rank) => rank === 1).length, ranks.length),
  hit3: shareOf(ranks.filter((rank) => rank <= 3).length, ranks.length),
});
