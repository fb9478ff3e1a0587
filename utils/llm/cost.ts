import type { ModelSettings } from '../records';
import type { LedgerRow, Tokens } from '../summary/record';
import { replyRoomIn } from './body';
import { AFTER_READING } from './fault';

type Price = NonNullable<ModelSettings['price']>;
type Limit = NonNullable<ModelSettings['limit']>;

/** What tokens cost, in the currency of the price. */
export const costOf = (tokens: Tokens, price: Price): number => (tokens.in * price.in + tokens.out * price.out) / 1e6;

/** What was used in the calendar month of `now` by this computer's clock. Where a model did not say, as much as it may have been. */
export function usedInMonth(
  rows: readonly LedgerRow[],
  now: number,
  price: Price | null,
): { tokens: number; money: number } {
  const used = { tokens: 0, money: 0 };
  for (const row of rows) {
    if (!sameMonth(row.at, now)) continue;
    const tokens = tokensOf(row);
    used.tokens += tokens.in + tokens.out;
    if (row.price && row.price.currency === price?.currency) used.money += row.price.amount;
    else if (price) used.money += costOf(tokens, price);
  }
  return used;
}

/** Whether the month's limit would be passed by one more request. A limit in money without prices cannot be kept, so it counts as reached. */
export function passesLimit(
  limit: Limit | null,
  rows: readonly LedgerRow[],
  more: Tokens,
  now: number,
  price: Price | null,
): boolean {
  if (!limit) return false;
  const used = usedInMonth(rows, now, price);
  if (limit.unit === 'tokens') return used.tokens + more.in + more.out > limit.amount;
  return price === null || used.money + costOf(more, price) > limit.amount;
}

function tokensOf(row: LedgerRow): Tokens {
  if (row.tokens) return row.tokens;
  const wasRead = row.outcome !== 'failed' || AFTER_READING.has(row.fault ?? '');
  if (!wasRead) return { in: 0, out: 0 };
  return { in: Math.ceil(row.bytes / 4), out: roomOf(row) };
}

/** Room for a reply where the body does not say it: deleted on the candidate's wish, or left out for a server that takes no such part. */
const USUAL_ROOM = 1_200;

/**
 * What may have been written and was not told: all the room, so that a limit holds. A model may have used it before it was stopped, cut
 * off or found unfinished, and two requests on their way must not pass the limit together. Without a body nothing was asked.
 */
const roomOf = ({ bytes, text }: LedgerRow): number => (bytes === 0 ? 0 : replyRoomIn(text) || USUAL_ROOM);

function sameMonth(a: number, b: number): boolean {
  const [one, other] = [new Date(a), new Date(b)];
  return one.getFullYear() === other.getFullYear() && one.getMonth() === other.getMonth();
}
