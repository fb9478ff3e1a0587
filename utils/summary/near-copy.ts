import { stemsOf } from '../words';
import { figuresIn } from './figures';
import type { Claim } from './record';

/** Share of common words from which two claims say the same. */
const SAME = 0.8;

/** Whether a claim says what an earlier one says. Of claims with different quotes, figures or denials both stay. */
export function isNearCopy(claim: Claim, earlier: readonly Claim[]): boolean {
  return earlier.some((other) => {
    const [quote, otherQuote] = [claim.quote?.words ?? null, other.quote?.words ?? null];
    if (claim.text === '' || other.text === '') return claim.text === other.text && quote === otherQuote;
    if (quote !== null && quote !== otherQuote) return false;
    return traits(claim.text) === traits(other.text) && likeness(claim.text, other.text) >= SAME;
  });
}

/** What turns one sentence into another although most words are the same. */
const traits = (text: string): string =>
  JSON.stringify([
    figuresIn(text).map((figure) => figure.value ?? figure.token),
    text.toLowerCase().match(/\b(?:not|never|no|without|only|before|after|more|less|\w+n['’]t)\b/g),
  ]);

function likeness(one: string, other: string): number {
  const [a, b] = [new Set(stemsOf(one)), new Set(stemsOf(other))];
  const common = [...a].filter((stem) => b.has(stem)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}
