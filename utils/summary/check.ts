import { figuresStand } from './figures-stand';
import { isVerdict, judges } from './judgement';
import { restsOn } from './overlap';
import { carries, hasControls, isForeign, undecorated } from './plain';
import { quotedStands, quoteIn } from './quoted';
import type { Claim } from './record';

/** The candidate's utterances that may be cited: id → words. */
export type Said = ReadonlyMap<string, string>;

/** A text with roles in the place of names. */
type Roles = (text: string) => string;

interface Case {
  claim: Claim;
  said: Said;
  roles: Roles;
  /** The words of all that it cites. */
  cited: string[];
}

const LONGEST = { text: 400, quote: 600 } as const;

/** What a claim must pass, in this order; the name says why one fell. */
const RULES = {
  /** A claim without a source that was said by the candidate cannot be checked by anybody. */
  cites: ({ claim, said }) => claim.cites.length > 0 && claim.cites.every((id) => said.has(id)),
  /** Nothing to show, or more than a few sentences. */
  length: ({ claim: { text, quote } }) =>
    (text !== '' || quote !== null) && text.length <= LONGEST.text && (quote?.words.length ?? 0) <= LONGEST.quote,
  /** Whatever could be loaded, followed or run, wherever a summary may be pasted later. */
  link: ({ claim, cited }) => !carries(claim.text, cited) && !(claim.quote && carries(claim.quote.words, cited)),
  /** Words that the other rules cannot read. */
  letters: ({ claim }) => !isForeign(claim.text) && !hasControls(claim.quote?.words ?? ''),
  /** Words in somebody's mouth must be that person's, whole, and from where the claim says. */
  quote: ({ claim: { cites, quote }, said }) =>
    quote === null ||
    (cites.includes(quote.utteranceId) && quoteIn(quote.words, said.get(quote.utteranceId) ?? '') !== null),
  /** Quotation marks inside of a sentence promise the same. */
  quoted: ({ claim, cited }) => quotedStands(claim.text, cited),
  /** A wrong figure is read as a fact. */
  figures: ({ claim, cited }) => figuresStand(claim.text, cited),
  /** People judge, the tool does not; a candidate's own rating is not repeated either. */
  judgement: ({ claim: { text, quote }, roles }) => {
    // With and without roles: a name may hide the words of a judgement as well as its subject.
    const either = (words: string, rule: (words: string) => boolean) => rule(words) || rule(roles(words));
    return !either(text, judges) && !(quote && either(quote.words, isVerdict));
  },
  /** What is told must be made of what was said; names are no part of either. */
  rests: ({ claim: { text, quote }, cited, roles }) => text === '' || restsOn(roles(text), cited, quote !== null),
} satisfies Record<string, (each: Case) => boolean>;

/** The rule that a claim did not pass. */
export type Rule = keyof typeof RULES;

const ORDER = Object.entries(RULES) as [Rule, (each: Case) => boolean][];

/** The claim as it may be shown, its quote as it stands in the transcript; or the rule by which it fell. `roles`: see `Mask`. */
export function checkClaim(raw: Claim, said: Said, roles: Roles = (text) => text): { claim: Claim } | { fell: Rule } {
  const claim = { ...raw, text: undecorated(raw.text) };
  const cited = claim.cites.flatMap((id) => said.get(id) ?? []);
  const broken = ORDER.find(([, passes]) => !passes({ claim, said, roles, cited }));
  if (broken) return { fell: broken[0] };
  const words = claim.quote && quoteIn(claim.quote.words, said.get(claim.quote.utteranceId) ?? '');
  return { claim: { ...claim, quote: claim.quote && words ? { ...claim.quote, words } : null } };
}

/**
 * Stored claims checked against what stands in the transcript now: words may have been corrected, deleted or given to somebody else since.
 * `said`: the candidate's utterances only.
 */
export function standing(claims: readonly Claim[], said: Said, roles?: Roles): { claims: Claim[]; fell: number } {
  const kept = claims.flatMap((claim) => {
    const checked = checkClaim(claim, said, roles);
    return 'claim' in checked ? [checked.claim] : [];
  });
  return { claims: kept, fell: claims.length - kept.length };
}
