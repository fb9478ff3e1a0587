import { createContext, useContext } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { madeOnceFor } from '@/utils/made-once';
import type { Utterance } from '@/utils/records';

/** What the claims below may rest on; null: the utterances of the interview on screen, which in Live are the newest only. */
export const SaidContext = createContext<readonly Utterance[] | null>(null);

export function useUtterances(): readonly Utterance[] {
  const { utterances } = useInterview();
  return useContext(SaidContext) ?? utterances;
}

/** Utterances by their id: many places on one screen look theirs up. */
export const byId = madeOnceFor(
  (utterances: readonly Utterance[]): ReadonlyMap<string, Utterance> =>
    new Map(utterances.map((each) => [each.id, each])),
);
