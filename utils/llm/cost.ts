import { isHere } from '../consent';
import type { ModelSettings } from '../records';
import type { LedgerRow, SpentRow, Tokens } from '../summary/record';
import { endpointOf } from './origin';
import { monthOf, spentBy } from './spent';

type Price = NonNullable<ModelSettings['price']>;
/** Prices, with the address that they were entered for. */
type Prices = Pick<ModelSettings, 'price' | 'baseUrl'>;

/** What tokens cost, in the currency of the price. */
export const costOf = (tokens: Tokens, price: Price): number => (tokens.in * price.in + tokens.out * price.out) / 1e6;

/**
 * What was used in the calendar month of `now` by this computer's clock: by the ledger, and by the sums that erased rows of it left. What no price
 * was kept of costs what it would now, but for what a program on this computer took that these prices were not entered for.
 */
export function usedInMonth(
  rows: readonly (LedgerRow | SpentRow)[],
  now: number,
  { price, baseUrl }: Prices,
): { tokens: number; money: number } {
  const used = { tokens: 0, money: 0 };
  const thisMonth = monthOf(now);
  const priced = endpointOf(baseUrl)?.host;
  for (const row of rows) {
    const { month, host, tokens, currency, amount } = 'month' in row ? row : spentBy(row);
    if (month !== thisMonth) continue;
    used.tokens += tokens.in + tokens.out;
    if (!price) continue;
    if (currency === price.currency) used.money += amount;
    else if (currency !== null || host === priced || !isHere(host)) used.money += costOf(tokens, price);
  }
  return used;
}

/** Whether the month's limit would be passed by one more request. A limit in money without prices cannot be kept, so it counts as reached. */
export function passesLimit(
  { limit, ...prices }: Prices & Pick<ModelSettings, 'limit'>,
  rows: readonly (LedgerRow | SpentRow)[],
  more: Tokens,
  now: number,
): boolean {
  if (!limit) return false;
  const used = usedInMonth(rows, now, prices);
  if (limit.unit === 'tokens') return used.tokens + more.in + more.out > limit.amount;
  return prices.price === null || used.money + costOf(more, prices.price) > limit.amount;
}
