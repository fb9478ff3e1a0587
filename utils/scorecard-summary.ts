import type { Question } from './pack';
import type { Act } from './records';
import type { Said } from './said';
import { modelOf } from './scorecard-others';
import { interviewReveal } from './scorecard-reveal';
import type { Summary, SummaryClaim, SummaryRow } from './scorecard-summary-schema';
import type { SummaryPart } from './summary/parts';
import type { Claim } from './summary/record';

interface From {
  /** In their order. */
  acts: readonly Act[];
  /** The candidate's words as they stand now. */
  said: readonly Said[];
  questions: readonly Question[];
  parts: readonly SummaryPart[];
}

/** What was generated, once it was uncovered as a whole. Points that were not heard are never in it. */
export function summaryOf({ acts, said, questions, parts }: From): Summary | null {
  const revealed = interviewReveal(acts, questions);
  if (!revealed) return null;
  const sources = new Map(said.map((each) => [each.id, each]));
  return { revealed, parts: parts.flatMap((part) => rowOf(part, sources)) };
}

/** Nothing for an answer of which nothing was generated. */
function rowOf(
  { questionId, title, competency, by, stored, edited, ...part }: SummaryPart,
  said: Sources,
): SummaryRow[] {
  const generated = edited ? edited.original : part.claims;
  const writer = edited ? edited.over : by === 'model' ? stored : null;
  const claims = generated.flatMap((claim) => claimOf(claim, said));
  const dropped = (edited ?? part).dropped + generated.length - claims.length;
  if (claims.length + dropped === 0 && !edited) return [];
  return [
    {
      question: questionId === null ? null : { id: questionId, title },
      competency,
      by: writer ? 'model' : 'device',
      model: writer && modelOf(writer),
      claims,
      dropped,
      edited: edited && { text: edited.text, at: edited.at, time: edited.time },
    },
  ];
}

/** Utterance id → what the candidate said. */
type Sources = ReadonlyMap<string, Said>;

/** A claim whose source is not there any more cannot be checked, so it is left out, and counted. */
function claimOf({ text, cites, quote }: Claim, said: Sources): SummaryClaim[] {
  const sources = cites.flatMap((utteranceId) => {
    const source = said.get(utteranceId);
    return source ? [{ utteranceId, time: source.time }] : [];
  });
  if (sources.length < cites.length) return [];
  if (!quote) return [{ text, cites: sources, quote: null }];
  const quoted = said.get(quote.utteranceId);
  return quoted?.text.includes(quote.words) ? [{ text, cites: sources, quote: { ...quote, time: quoted.time } }] : [];
}
