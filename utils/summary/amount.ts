import { count, size } from '../format';
import type { Tokens } from './record';

/** What a request amounts to, guessed on the high side; `price` is null where none was entered. */
export interface Amount {
  texts: number;
  bytes: number;
  /** `out`: all the room that replies are given. */
  tokens: Tokens;
  price: { amount: number; currency: string } | null;
}

/** How much will be sent and what it may cost, in a sentence or two. No promise: each model counts its own way, and what fails may be asked again. */
export function amountWords({ texts, bytes, tokens, price }: Amount): string {
  const amount = `${count(texts, 'text')}, ${size(bytes)}, about ${tokens.in.toLocaleString('en')}\u00A0tokens to read and up to ${tokens.out.toLocaleString('en')} to write.`;
  return price === null
    ? amount
    : `${amount} About ${priceWords(price)} by the prices you entered, more where a request has to be repeated.`;
}

/** A price with as many digits as it needs: `0.0021 EUR`, `1.20 EUR`. */
export const priceWords = ({ amount, currency }: { amount: number; currency: string }): string =>
  `${amount >= 0.1 || amount === 0 ? amount.toFixed(2) : amount.toPrecision(2)}\u00A0${currency}`;
