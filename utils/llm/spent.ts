import type { LedgerRow, SpentRow, Tokens } from '../summary/record';
import { replyRoomIn } from './body';
import { AFTER_READING } from './fault';

/** The calendar month of a moment by this computer's clock: `2026-11`. */
export function monthOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** What one request counts for. Where a model did not say, as much as it may have been. */
export function spentBy(row: LedgerRow): SpentRow {
  const [month, { host }, currency] = [monthOf(row.at), row, row.price?.currency ?? null];
  return {
    id: idOf(month, host, currency),
    month,
    host,
    currency,
    tokens: tokensOf(row),
    amount: row.price?.amount ?? 0,
  };
}

/** The same, added up by month, host and currency: nothing in a sum tells how many requests there were, of whom or when. */
export function addedUp(all: readonly SpentRow[]): SpentRow[] {
  const sums = new Map<string, SpentRow>();
  for (const each of all) {
    const { tokens, amount } = sums.get(each.id) ?? { tokens: { in: 0, out: 0 }, amount: 0 };
    sums.set(each.id, {
      ...each,
      tokens: { in: tokens.in + each.tokens.in, out: tokens.out + each.tokens.out },
      amount: amount + each.amount,
    });
  }
  return [...sums.values()];
}

const idOf = (...parts: (string | null)[]): string => JSON.stringify(parts);

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
