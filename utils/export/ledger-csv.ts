import Papa from 'papaparse';
import { iso } from '../format';
import type { LedgerRow } from '../summary/record';
import { guarded } from './csv';

/** A row of the ledger with what it is told apart by on screen. */
export interface NamedRow {
  row: LedgerRow;
  /** Empty where it is about no candidate. */
  candidate: string;
  /** Minutes east of Greenwich at that moment. */
  offset: number;
}

const COLUMNS = [
  'time',
  'host',
  'purpose',
  'candidate',
  'interview',
  'model',
  'bytes',
  'tokens read',
  'tokens written',
  'price',
  'currency',
  'outcome',
  'fault',
  'text',
];

/** What was sent, a request a row, with the exact text: the same form and the same guard against formulas as a scorecard's table. */
export function ledgerCsv(rows: readonly NamedRow[]): string {
  const cells = rows.map((each) => cellsOf(each).map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)));
  return `\uFEFF${Papa.unparse([COLUMNS, ...cells], { quotes: true, newline: '\r\n' })}\r\n`;
}

const cellsOf = ({ row, candidate, offset }: NamedRow): (string | number)[] => [
  iso(row.at, offset),
  row.host,
  row.purpose,
  candidate,
  row.interviewId ?? '',
  row.model,
  row.bytes,
  row.tokens?.in ?? '',
  row.tokens?.out ?? '',
  row.price?.amount ?? '',
  row.price?.currency ?? '',
  row.outcome,
  row.fault ?? '',
  row.text ?? '(deleted)',
];
