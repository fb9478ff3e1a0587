import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { interviewsQuery, ledgerQuery } from '@/data/queries';
import type { Interview } from '@/utils/records';
import { filtered, type LedgerSum, sumsOf } from '@/utils/summary/ledger';
import type { LedgerRow } from '@/utils/summary/record';

export interface Sent {
  /** How many there are at all. */
  total: number;
  damaged: number;
  /** Those that the filter lets through, newest first. */
  rows: readonly LedgerRow[];
  sums: readonly LedgerSum[];
  hosts: readonly string[];
  /** The interviews that rows are about, newest row first. */
  interviewIds: readonly string[];
  interviews: ReadonlyMap<string, Interview>;
}

export const offsetOf = (at: number): number => -new Date(at).getTimezoneOffset();

/** The ledger, as it is filtered; undefined while it is read. */
export function useSent(interviewId: string | null, host: string | null): Sent | undefined {
  const ledger = useQuery(ledgerQuery).data;
  const interviews = useQuery(interviewsQuery).data?.rows;
  return useMemo(() => {
    if (!ledger || !interviews) return undefined;
    const rows = filtered(ledger.rows, { interviewId, host });
    return {
      total: ledger.rows.length,
      damaged: ledger.damaged,
      rows,
      sums: sumsOf(rows, offsetOf),
      hosts: [...new Set(ledger.rows.map((row) => row.host))].sort(),
      interviewIds: [...new Set(ledger.rows.flatMap((row) => row.interviewId ?? []))],
      interviews: new Map(interviews.map((each) => [each.id, each])),
    };
  }, [ledger, interviews, interviewId, host]);
}

/** Whose answers a row is about. */
export function candidateOf({ interviewId }: LedgerRow, interviews: Sent['interviews']): string {
  if (interviewId === null) return '';
  return interviews.get(interviewId)?.candidate ?? 'Erased interview';
}
