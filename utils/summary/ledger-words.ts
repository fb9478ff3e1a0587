import { type FaultKind, faultOf } from '../llm/fault';
import { faultWords, type Place } from '../llm/fault-words';
import { priceWords } from './amount';
import type { LedgerRow, Tokens } from './record';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const grouped = (number: number): string => number.toLocaleString('en');

/** `1,234 tokens`. */
export const tokenCount = (tokens: number): string => `${grouped(tokens)}\u00A0${tokens === 1 ? 'token' : 'tokens'}`;

/** What was read and what was written: `1,234 + 210`; empty where the model did not say. */
export const tokensWords = (tokens: Tokens | null): string =>
  tokens ? `${grouped(tokens.in)} + ${grouped(tokens.out)}` : '';

/** Each currency for itself, for they cannot be added. */
export const moneyWords = (prices: ReadonlyMap<string, number>): string =>
  [...prices].map(([currency, amount]) => priceWords({ amount, currency })).join(', ');

/** `2026-11` as `November 2026`. */
export const monthName = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** In a word or two, as for a table. */
export const purposeWords = ({ purpose }: LedgerRow): string =>
  ({ 'summary of an answer': 'Summary', 'list of models': 'Model list', 'test of the connection': 'Test' })[purpose];

/** In a word or two. */
export const outcomeWords = ({ outcome }: LedgerRow): string =>
  ({ sent: 'Not known', answered: 'Answered', cancelled: 'Stopped', failed: 'Failed' })[outcome];

/** Why it failed; null where it did not, or where it is not known. */
export const faultSentence = ({ fault }: LedgerRow, place: Place): string | null =>
  fault === null ? null : whatOf(fault, place);

/** A kind that a later version wrote is shown as it stands. */
function whatOf(kind: string, place: Place): string {
  try {
    return faultWords(faultOf(kind as FaultKind), place).what;
  } catch {
    return `The reason is “${kind}”.`;
  }
}
