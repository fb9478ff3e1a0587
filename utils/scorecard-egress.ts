import type { Egress } from './scorecard-summary-schema';
import type { LedgerRow } from './summary/record';

/** What was sent about one interview, by its rows of the ledger; `unread`: how many of them cannot be read. */
export function egressOf(rows: readonly LedgerRow[], unread: number): Egress {
  const hosts = [...new Set(rows.map(({ host }) => host))].map((host) => hostOf(host, rows));
  return {
    requests: rows.length,
    bytes: bytesOf(rows),
    unmasked: rows.filter(({ masked }) => masked !== true).length,
    unread,
    hosts,
  };
}

function hostOf(host: string, all: readonly LedgerRow[]): Egress['hosts'][number] {
  const rows = all.filter((row) => row.host === host);
  const ended = (outcome: LedgerRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    host,
    requests: rows.length,
    bytes: bytesOf(rows),
    models: [...new Set(rows.map(({ model }) => model).filter(Boolean))],
    answered: ended('answered'),
    failed: ended('failed'),
  };
}

const bytesOf = (rows: readonly LedgerRow[]): number => rows.reduce((sum, { bytes }) => sum + bytes, 0);
