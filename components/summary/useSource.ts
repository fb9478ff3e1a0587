import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { summariesOf } from '@/data/queries';
import type { SummarySource } from '@/utils/summary/assemble';

const nothing: SummarySource['stored'] = [];

/** What the summaries of the interview on screen are made of. */
export function useSource(): SummarySource {
  const { interview, questions, state, known, utterances } = useInterview();
  const stored = useQuery(summariesOf(interview.id)).data?.rows ?? nothing;
  return useMemo(
    () => ({ questions, state, known, utterances, stored }),
    [questions, state, known, utterances, stored],
  );
}
