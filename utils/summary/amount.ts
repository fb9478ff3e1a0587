import { count } from '../format';
import type { Tokens } from './record';

/** What a request amounts to. Tokens before it are estimated; `price` is null where none was entered. */
export interface Amount {
  texts: number;
  bytes: number;
  /** `out`: at most. */
  tokens: Tokens;
  price: { amount: number; currency: string } | null;
}

/** How much will be sent and what it may cost, in a sentence or two. */
export function amountWords({ texts, bytes, tokens, price }: Amount): string {
  const size = `${count(texts, 'text')}, ${bytesWords(bytes)}, about ${tokens.in.toLocaleString('en')}\u00A0tokens to read and at most ${tokens.out.toLocaleString('en')} to write.`;
  return price === null ? size : `${size} At most ${priceWords(price)} by the prices you entered.`;
}

/** A size as it is read: `812 bytes`, `4.1 kB`. */
export function bytesWords(bytes: number): string {
  if (bytes < 1_000) return count(bytes, 'byte');
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)}\u00A0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`;
}

/** A price with as many digits as it needs: `0.0021 EUR`, `1.20 EUR`. */
export const priceWords = ({ amount, currency }: { amount: number; currency: string }): string =>
  `${amount >= 0.1 || amount === 0 ? amount.toFixed(2) : amount.toPrecision(2)}\u00A0${currency}`;
