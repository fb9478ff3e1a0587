import { queryOptions } from '@tanstack/react-query';
import { addedUp, monthOf, spentBy } from '@/utils/llm/spent';
import { ledgerSchema, spentSchema } from '@/utils/summary/record';
import { checked } from '../checked';
import { db } from '../db';

/**
 * Keeps what erased rows of the ledger count for in this month, so that the limit holds; of earlier months nothing is kept. To be called in the
 * transaction that erases them. A row that is damaged counts as nothing, as in the limit itself.
 */
export async function keepSpent(erased: readonly unknown[], now: number): Promise<void> {
  const month = monthOf(now);
  await db.spent.filter((row) => row.month < month).delete();
  const gone = checked(ledgerSchema, [...erased]).rows.map(spentBy);
  const before = checked(spentSchema, await db.spent.toArray()).rows;
  await db.spent.bulkPut(addedUp([...before, ...gone.filter((each) => each.month === month)]));
}

/** What erased interviews had used, for the month's limit. */
export const spentQuery = queryOptions({
  queryKey: ['spent'],
  queryFn: async () => checked(spentSchema, await db.spent.toArray()).rows,
});
