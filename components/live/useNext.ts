import { useMemo, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useMinutes } from '@/components/interview/useElapsed';
import { coreOf, type Kit, minutesOf } from '@/utils/kit';
import { type Said, saidIn } from '@/utils/said';
import type { InterviewState } from '@/utils/state';
import { type Suggestion, suggest } from '@/utils/suggest';

/** The candidate's settled words. The same array as before while they are the same, however much provisional ones change. */
export function useSaid(): readonly Said[] {
  const { utterances, state, known } = useInterview();
  const [before, keep] = useState<readonly Said[]>([]);
  const said = useMemo(() => saidIn(utterances, { state, known }, before), [utterances, state, known, before]);
  if (said !== before) keep(said);
  return said;
}

/** Whether the time is over and nothing that every candidate is asked is missing: then nothing more is proposed. */
export function isOver(kit: Kit, state: InterviewState, elapsed: number): boolean {
  const asked = new Set(state.asked.map((each) => each.questionId));
  return elapsed >= minutesOf(kit) * 60_000 && state.chosen === null && coreOf(kit).every((id) => asked.has(id));
}

/** What to ask next; empty when there is nothing left, or the time is over and all that must be asked was. Changes when something was asked or settled, or a minute has passed: never while it is being read. */
export function useNext(said: readonly Said[]): readonly Suggestion[] {
  const { questions, interview, state } = useInterview();
  const minute = useMinutes() + 1;
  return useMemo(() => {
    const { kit } = interview;
    const over = isOver(kit, state, (minute - 1) * 60_000);
    return over ? [] : suggest({ questions, kit, state, elapsed: minute * 60_000, said });
  }, [questions, interview, state, minute, said]);
}
