import type { ModelSettings } from '../records';
import type { LedgerRow, SpentRow, Tokens } from '../summary/record';
import { monthOf, spentBy } from './spent';

type Price = NonNullable<ModelSettings['price']>;
type Limit = NonNullable<ModelSettings['limit']>;

/** What tokens cost, in the currency of the price. */
export const costOf = (tokens: Tokens, price: Price): number => (tokens.in * price.in + tokens.out * price.out) / 1e6;

/** What was used in the calendar month of `now` by this computer's clock: by the ledger, and by the sums that erased rows of it left. */
export function usedInMonth(
  rows: readonly (LedgerRow | SpentRow)[],
  now: number,
  price: Price | null,
): { tokens: number; money: number } {
  const used = { tokens: 0, money: 0 };
  const thisMonth = monthOf(now);
  for (const row of rows) {
    const { month, tokens, currency, amount } = 'month' in row ? row : spentBy(row);
    if (month !== thisMonth) continue;
    used.tokens += tokens.in + tokens.out;
    if (currency !== null && currency === price?.currency) used.money += amount;
    else if (price) used.money += costOf(tokens, price);
  }
  return used;
}

/** Whether the month's limit would be passed by one more request. A limit in money without prices cannot be kept, so it counts as reached. */
export function passesLimit(
  limit: Limit | null,
  rows: readonly (LedgerRow | SpentRow)[],
  more: Tokens,
  now: number,
  price: Price | null,
): boolean {
  if (!limit) return false;
  const used = usedInMonth(rows, now, price);
  if (limit.unit === 'tokens') return used.tokens + more.in + more.out > limit.amount;
  return price === null || used.money + costOf(more, price) > limit.amount;
}
