import type { Question } from '../pack';
import { pointsHeard } from '../points';
import { figuresIn } from './figures';
import type { Claim } from './record';

/** Claims of one answer that are read at a glance: as many as a model is asked for. */
export const MOST_SHOWN = 6;

/** A point weighs more than all figures of a claim: it is what the question listens for. */
const WORTH = { point: 3, figure: 1 } as const;
const MOST_FIGURES = 2;

export interface Sifted {
  /** All of them in the order of the answer, whatever order a model wrote them in. */
  claims: readonly Claim[];
  /** Those that are shown first; all, where folding the rest away would win nothing. */
  foremost: ReadonlySet<Claim>;
}

/** Chooses what is shown of an answer that has more claims than anybody reads: first what covers a point to listen for, then what has figures. */
export function sifted(
  claims: readonly Claim[],
  question: Question | null,
  said: readonly { id: string; place: number }[],
): Sifted {
  // One more than that takes no more room than the words that would lead to it.
  if (claims.length <= MOST_SHOWN + 1) return { claims, foremost: new Set(claims) };
  const places = new Map(said.map(({ id, place }) => [id, place]));
  const placeOf = ({ cites }: Claim) => Math.min(...cites.map((id) => places.get(id) ?? Number.POSITIVE_INFINITY));
  const inOrder = claims.toSorted((a, b) => comparing(placeOf(a), placeOf(b)));
  const worth = worthOf(inOrder, question);
  const best = inOrder.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0)).slice(0, MOST_SHOWN);
  return { claims: inOrder, foremost: new Set(best) };
}

/** A point counts for the first claim that covers it, so that six claims do not tell the same thing. */
function worthOf(claims: readonly Claim[], question: Question | null): Map<Claim, number> {
  const texts = claims.map(({ text, quote }) => [text, quote?.words].filter(Boolean).join(' '));
  const said = texts.map((text, at) => ({ id: String(at), text }));
  const covering = question ? [...pointsHeard(question, said).values()].map(({ utteranceId }) => utteranceId) : [];
  return new Map(
    claims.map((claim, at) => {
      const points = covering.filter((id) => id === String(at)).length;
      const figures = Math.min(figuresIn(texts[at] ?? '').length, MOST_FIGURES);
      return [claim, points * WORTH.point + figures * WORTH.figure];
    }),
  );
}

/** Also of two that are nowhere, whose difference is no number. */
const comparing = (a: number, b: number): number => (a === b ? 0 : a - b);
