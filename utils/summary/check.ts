import type { Claim } from './record';
import { findVerbatim } from './verbatim';

/** The candidate's utterances that may be cited: id → words. */
export type Said = ReadonlyMap<string, string>;

export type Fell = 'cites' | 'quote';

export function checkClaim(claim: Claim, said: Said): { claim: Claim } | { fell: Fell } {
  if (claim.cites.length === 0 || claim.cites.some((id) => !said.has(id))) return { fell: 'cites' };
  if (!claim.quote) return { claim };
  const { utteranceId, words } = claim.quote;
  const found = claim.cites.includes(utteranceId) ? findVerbatim(words, said.get(utteranceId) ?? '') : null;
  return found ? { claim: { ...claim, quote: { utteranceId, words: found.words } } } : { fell: 'quote' };
}

/** Stored claims checked against what is said now: words may have been corrected, deleted or given to somebody else since. */
export function standing(claims: readonly Claim[], said: Said): { claims: Claim[]; fell: number } {
  const kept = claims.flatMap((claim) => {
    const result = checkClaim(claim, said);
    return 'claim' in result ? [result.claim] : [];
  });
  return { claims: kept, fell: claims.length - kept.length };
}
