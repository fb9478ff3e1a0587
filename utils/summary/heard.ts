import { roleOf } from '../roles';
import { settledIn } from '../settled';
import { questionAt } from '../state';
import type { SummarySource } from './assemble';
import { peopleOf } from './people';
import { planSummary } from './plan';

type PlanInput = Parameters<typeof planSummary>[0];

/** What is asked of a model about one answer: everything settled that was said while its question was current. */
export function planFor(
  questionId: string | null,
  { questions, state, known, utterances }: Omit<SummarySource, 'stored'>,
  { settings, system, promptName }: Pick<PlanInput, 'settings' | 'system' | 'promptName'>,
) {
  const heard = utterances.flatMap((each) => {
    const text = settledIn(each);
    const own = text !== null && questionAt(state, each.time) === questionId;
    return own ? [{ id: each.id, text, role: roleOf(each.speaker, known) }] : [];
  });
  const own = questionId === null ? undefined : state.ownPrompts.get(questionId);
  const question =
    questions.find(({ id }) => id === questionId) ??
    (own === undefined ? null : { title: 'A question of the interviewer’s own', prompt: own, listenFor: [] });
  const people = peopleOf(
    known,
    utterances.map(({ speaker }) => speaker),
  );
  return planSummary({ questionId, question, heard, people, settings, system, promptName });
}
