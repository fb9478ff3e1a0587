import type { Question } from '../pack';
import type { Utterance } from '../records';
import type { Known } from '../roles';
import { type Said, saidIn } from '../said';
import type { InterviewState } from '../state';
import { standing } from './check';
import { extractOf } from './extract';
import { noMask } from './mask';
import type { SummaryPart } from './parts';
import { peopleOf } from './people';
import type { StoredSummary } from './record';

/** What summaries of one interview are made of; `stored` comes oldest first. */
export interface SummarySource {
  questions: readonly Question[];
  state: InterviewState;
  known: Known;
  utterances: readonly Utterance[];
  stored: readonly StoredSummary[];
}

/** Answers in the order in which their questions were asked first, then what was said outside of them. A question that was not asked has none. */
export function partsOf(source: SummarySource): SummaryPart[] {
  const said = saidIn(source.utterances, source, []);
  const ids = [...new Set<string | null>([...source.state.asked.map(({ questionId }) => questionId), null])];
  return ids.flatMap((id) => partOf(id, source, said) ?? []);
}

/** The summary of one answer as it stands; null where the candidate said nothing. */
export function partOf(
  questionId: string | null,
  source: SummarySource,
  said: readonly Said[] = saidIn(source.utterances, source, []),
): SummaryPart | null {
  const { state, questions } = source;
  const own = said.filter((each) => each.questionId === questionId);
  if (own.length === 0) return null;
  const question = questions.find(({ id }) => id === questionId) ?? null;
  const extract = extractOf(question, own);
  const stored = source.stored.findLast((each) => each.questionId === questionId && !each.aside) ?? null;
  const { roles } = noMask(
    peopleOf(
      source.known,
      source.utterances.map(({ speaker }) => speaker),
    ),
  );
  const written = stored && standing(stored.claims, new Map(own.map(({ id, text }) => [id, text])), roles);
  // Of what a model wrote nothing may be left: then the candidate's own sentences stand, rather than nothing.
  const stands = written && written.claims.length > 0 ? written : null;
  const edit = state.summaries.get(questionId);
  const over = source.stored.find(({ id }) => id === edit?.of) ?? null;
  return {
    questionId,
    title: questionId === null ? 'Outside the questions' : (question?.title ?? state.ownPrompts.get(questionId) ?? ''),
    competency: question?.competency ?? null,
    by: stands ? 'model' : 'device',
    stored,
    claims: stands ? stands.claims : extract.claims,
    dropped: stored && written ? stored.dropped + written.fell : 0,
    notHeard: extract.notHeard,
    edited: edit ? { text: edit.text, at: edit.at, time: edit.time, original: edit.original, over } : null,
    stale: stored !== null && stored.basis.join() !== basisOf(own).join(),
  };
}

/** What a summary is written from, as `StoredSummary.basis` has it. */
export const basisOf = (said: readonly Pick<Said, 'id' | 'text'>[]): string[] =>
  said.map(({ id, text }) => `${id}:${text.length}`);
