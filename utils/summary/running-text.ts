import type { Claim } from './record';

/** Claims as running text, to be edited: quotes in quotation marks, one line for each. */
export const runningText = (claims: readonly Claim[]): string =>
  claims.map(({ text, quote }) => [text, quote && `“${quote.words}”`].filter(Boolean).join(' ')).join('\n');
