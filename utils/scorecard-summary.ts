import type { Question } from './pack';
import type { Act, Utterance } from './records';
import { interviewReveal } from './scorecard-reveal';
import type { Summary, SummaryClaim, SummaryRow } from './scorecard-summary-schema';
import type { SummaryPart } from './summary/parts';
import type { Claim } from './summary/record';

interface From {
  /** In their order. */
  acts: readonly Act[];
  utterances: readonly Utterance[];
  questions: readonly Question[];
  parts: readonly SummaryPart[];
}

/** What was generated, once it was uncovered as a whole. Points that were not heard are never in it. */
export function summaryOf({ acts, utterances, questions, parts }: From): Summary | null {
  const revealed = interviewReveal(acts, questions);
  if (!revealed) return null;
  const times = new Map(utterances.map(({ id, time }) => [id, time]));
  return { revealed, parts: parts.flatMap((part) => rowOf(part, times)) };
}

/** Nothing for an answer of which nothing was generated. */
function rowOf(
  { questionId, title, competency, by, stored, edited, ...part }: SummaryPart,
  times: Times,
): SummaryRow[] {
  const generated = edited ? edited.original : part.claims;
  const writer = edited ? edited.over : by === 'model' ? stored : null;
  const claims = generated.flatMap((claim) => claimOf(claim, times));
  const dropped = part.dropped + generated.length - claims.length;
  if (claims.length + dropped === 0 && !edited) return [];
  return [
    {
      question: questionId === null ? null : { id: questionId, title },
      competency,
      by: writer ? 'model' : 'device',
      model: writer && {
        name: writer.model,
        host: writer.host,
        prompt: writer.prompt,
        at: writer.at,
        time: writer.time,
      },
      claims,
      dropped,
      edited: edited && { text: edited.text, at: edited.at, time: edited.time },
    },
  ];
}

/** Utterance id → interview ms. */
type Times = ReadonlyMap<string, number>;

/** A claim whose source is not there any more cannot be checked, so it is left out, and counted. */
function claimOf({ text, cites, quote }: Claim, times: Times): SummaryClaim[] {
  const sources = cites.flatMap((utteranceId) => {
    const time = times.get(utteranceId);
    return time === undefined ? [] : [{ utteranceId, time }];
  });
  const quoted = quote && times.get(quote.utteranceId);
  if (sources.length < cites.length || quoted === undefined) return [];
  return [{ text, cites: sources, quote: quote && quoted !== null ? { ...quote, time: quoted } : null }];
}
