import { z } from '../zod';
import { checkClaim, type Said } from './check';
import type { Mask } from './mask';
import { isNearCopy } from './near-copy';
import type { Part } from './plan';
import type { Claim } from './record';
import { growingObject, wholeObject } from './reply-json';

export interface ReadReply {
  /** What may be shown, in the reply's order. */
  claims: Claim[];
  /** Claims that were not; of a reply that still grows, so far. */
  dropped: number;
  fault: 'malformed' | null;
}

const MOST_CLAIMS = 40;

/** One claim as a model must write it. A field more, such as a level, costs the claim. */
const writtenSchema = z.strictObject({
  text: z.string().max(400),
  cites: z.array(z.int()).min(1),
  quote: z.strictObject({ cite: z.int(), words: z.string().min(1).max(600) }).nullable(),
});
type Written = z.infer<typeof writtenSchema>;

/** What of a reply may be shown. `whole`: nothing more comes; before that, the last claim is left out as it may still grow. */
export function readReply(text: string, part: Part, mask: Mask, whole: boolean): ReadReply {
  const value = whole ? wholeObject(text) : growingObject(text);
  const written = isObject(value) && Array.isArray(value.claims) ? (value.claims as unknown[]) : null;
  if (!isObject(value) || !written) return { claims: [], dropped: 0, fault: whole ? 'malformed' : null };
  const complete = whole ? written : written.slice(0, -1);
  const strayFields = whole ? Object.keys(value).length - 1 : 0;
  const said: Said = new Map(part.sources.map((source) => [source.utteranceId, source.text]));
  const claims: Claim[] = [];
  let dropped = strayFields;
  for (const each of complete.slice(0, MOST_CLAIMS)) {
    const claim = claimOf(each, part, mask);
    const checked = claim && checkClaim(claim, said, mask.roles);
    if (!checked || !('claim' in checked)) dropped++;
    // Said twice is not made up, so a copy is no reason to doubt the rest.
    else if (!isNearCopy(checked.claim, claims)) claims.push(checked.claim);
  }
  return { claims, dropped: dropped + Math.max(0, complete.length - MOST_CLAIMS), fault: null };
}

/** With names back in place and ids instead of numbers; null where it has another form or cites what is not there. */
function claimOf(each: unknown, part: Part, mask: Mask): Claim | null {
  const read = writtenSchema.safeParse(each);
  if (!read.success) return null;
  const { text, cites, quote }: Written = read.data;
  const idOf = (cite: number) => part.sources.find((source) => source.cite === cite)?.utteranceId;
  const ids = cites.flatMap((cite) => idOf(cite) ?? []);
  if (ids.length !== cites.length) return null;
  const utteranceId = quote && idOf(quote.cite);
  if (quote && !utteranceId) return null;
  return {
    text: mask.unmask(text),
    cites: [...new Set(ids)],
    quote: quote && utteranceId ? { utteranceId, words: mask.unmask(quote.words) } : null,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
