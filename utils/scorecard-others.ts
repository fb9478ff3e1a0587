import type { Question } from './pack';
import type { Act, ActOf } from './records';
import { titleOf } from './scorecard-evidence';
import type { Model, OtherSummary } from './scorecard-summary-schema';
import type { InterviewState } from './state';
import type { SummaryPart } from './summary/parts';
import type { StoredSummary } from './summary/record';

interface From {
  /** In their order. */
  acts: readonly Act[];
  state: InterviewState;
  questions: readonly Question[];
  parts: readonly SummaryPart[];
  /** What models wrote about any answer, also what was put aside, written anew or deleted since. */
  stored: readonly StoredSummary[];
}

/** Who wrote a stored summary, as a record names it. */
export const modelOf = ({ model, host, prompt, at, time }: StoredSummary): Model => ({
  name: model,
  host,
  prompt,
  at,
  time,
});

/** Summaries of answers that were uncovered one by one, and what models wrote that the summary of the interview does not show. */
export function othersOf(from: From): OtherSummary[] {
  const { acts, state, stored } = from;
  const reveals = acts.filter((act): act is ActOf<'reveal'> => act.kind === 'reveal');
  const ids = new Set([
    ...state.asked.map(({ questionId }) => questionId),
    ...reveals.flatMap(({ about, subject }) => (about === 'question' ? [subject] : [])),
    ...stored.map(({ questionId }) => questionId),
  ]);
  return [...ids].flatMap((id) => otherOf(id, reveals, from));
}

function otherOf(
  id: string | null,
  reveals: readonly ActOf<'reveal'>[],
  { parts, stored, questions, state }: From,
): OtherSummary[] {
  const whole = reveals.find(({ about }) => about === 'interview');
  const seen = reveals.find(({ about, subject }) => about === 'interview' || (about === 'question' && subject === id));
  const part = parts.find(({ questionId }) => questionId === id);
  const shown = part?.edited ? part.edited.over : part?.by === 'model' ? part.stored : null;
  const rows = stored
    .filter(({ questionId, claims, deleted }) => questionId === id && (claims.length > 0 || deleted))
    .sort((a, b) => a.at - b.at);
  // What was there at the look was seen, and whatever came after it.
  const first = seen ? rows.findLastIndex(({ at }) => at <= seen.at) : 0;
  const models = rows.slice(Math.max(0, first)).filter((row) => !whole || row.id !== shown?.id || seen !== whole);
  const alone = seen !== undefined && seen !== whole;
  if (!alone && models.length === 0) return [];
  return [
    {
      question: id === null ? null : { id, title: titleOf(id, questions, state) },
      revealed: seen ? { time: seen.time, at: seen.at } : null,
      models: models.map(modelOf),
    },
  ];
}
