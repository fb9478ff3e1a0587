import type { LedgerRow } from './record';

/** Which rows of the ledger are asked for; null: all. */
export interface LedgerFilter {
  interviewId: string | null;
  host: string | null;
}

/** What went to one host in one month. */
export interface LedgerSum {
  /** Year and month, by the wall clock that `monthOf` was given: `2026-11`. */
  month: string;
  host: string;
  requests: number;
  bytes: number;
  /** As the models said; requests without an answer count as none. */
  tokens: number;
  /** Currency → amount, by the prices entered then. */
  prices: ReadonlyMap<string, number>;
}

export const filtered = (rows: readonly LedgerRow[], { interviewId, host }: LedgerFilter): LedgerRow[] =>
  rows.filter(
    (row) => (interviewId === null || row.interviewId === interviewId) && (host === null || row.host === host),
  );

/** By month and host, the newest month first. `offsetOf`: minutes east of Greenwich at a moment. */
export function sumsOf(rows: readonly LedgerRow[], offsetOf: (at: number) => number): LedgerSum[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = `${monthOf(row.at, offsetOf(row.at))} ${row.host}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, own]) => ({
      month: key.slice(0, 7),
      host: key.slice(8),
      requests: own.length,
      bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
      tokens: own.reduce((sum, { tokens }) => sum + (tokens ? tokens.in + tokens.out : 0), 0),
      prices: pricesOf(own),
    }))
    .sort((a, b) => (a.month === b.month ? compare(a.host, b.host) : compare(b.month, a.month)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function pricesOf(rows: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { price } of rows) if (price) sums.set(price.currency, (sums.get(price.currency) ?? 0) + price.amount);
  return sums;
}

const monthOf = (at: number, offset: number): string => new Date(at + offset * 60_000).toISOString().slice(0, 7);
