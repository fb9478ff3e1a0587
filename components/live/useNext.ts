import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import type { Utterance } from '@/utils/records';
import { roleOf } from '@/utils/roles';
import type { InterviewState } from '@/utils/state';
import { type Suggestion, suggest } from '@/utils/suggest';

export interface Said {
  id: string;
  text: string;
  questionId: string | null;
  time: number;
}

/** The candidate's settled utterances, oldest first, each with the question that was current then. */
export function useSaid(): readonly Said[] {
  const { utterances, state, known } = useInterview();
  return useMemo(
    () =>
      utterances
        .filter((utterance) => utterance.settled && roleOf(utterance.speaker, known) === 'candidate')
        .map((utterance) => ({
          id: utterance.id,
          text: utterance.text,
          time: utterance.time,
          questionId: currentAt(state, utterance),
        })),
    [utterances, state, known],
  );
}

const currentAt = (state: InterviewState, utterance: Utterance): string | null =>
  state.asked.findLast((asked) => asked.from <= utterance.time)?.questionId ?? null;

/** What to ask next. Changes when something was asked or settled, or a minute has passed: never while it is being read. */
export function useNext(): readonly Suggestion[] {
  const { questions, interview, state } = useInterview();
  const said = useSaid();
  const minute = Math.ceil(useElapsed() / 60_000);
  return useMemo(
    () => suggest({ questions, kit: interview.kit, state, elapsed: minute * 60_000, said }),
    [questions, interview.kit, state, minute, said],
  );
}
