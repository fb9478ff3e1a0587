import { z } from 'zod';
import { coreQuestions } from '@/data/bank';
import { recogniserOf } from '@/utils/recognise';
import { intervalOf, shareOf, timed } from './measure';
import type { Row } from './rows';
import type { Outcome } from './tasks';

const schema = z.object({ text: z.string(), id: z.string().nullable(), kind: z.string().default('other') });

/** Which question of the bank was asked, for each utterance of the interviewer. */
export function recogniseTask(rows: readonly Row[]): Outcome {
  const core = new Set(coreQuestions.map((question) => question.id));
  // Only the core pack is on: a question of another pack is none of its own.
  const asked = rows
    .map((row) => schema.parse(row))
    .map((row) => ({ ...row, id: row.id && core.has(row.id) ? row.id : null }));
  const recognise = recogniserOf(coreQuestions);
  const { got, usPerRow } = timed(asked, ({ text }) => recognise(text)?.questionId ?? null);
  const pairs = asked.map(({ id, kind }, index) => ({ id, kind, got: got[index] ?? null }));
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].sort();
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, sharesOf(pairs.filter((pair) => pair.kind === kind))]));
  const all = sharesOf(pairs);
  const nulls = pairs.filter(({ id }) => id === null);
  return {
    got,
    figures: {
      precision: all.precision,
      recall: all.recall,
      falseAlarms: nulls.filter((pair) => pair.got !== null).length,
      nulls: nulls.length,
      intervals: { precision: intervalOf(all.right, all.named), recall: intervalOf(all.right, all.asked) },
      byKind,
    },
    table: { ...byKind, all },
    usPerRow,
  };
}

function sharesOf(pairs: readonly { id: string | null; got: string | null }[]) {
  const asked = pairs.filter(({ id }) => id !== null).length;
  const named = pairs.filter(({ got }) => got !== null).length;
  const right = pairs.filter(({ id, got }) => id !== null && id === got).length;
  return {
    n: pairs.length,
    asked,
    named,
    right,
    precision: named === 0 ? 1 : shareOf(right, named),
    recall: shareOf(right, asked),
  };
}
