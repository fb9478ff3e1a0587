import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { summariesOf, transcriptOf } from '@/data/queries';
import type { SummarySource } from '@/utils/summary/assemble';

const nothing: SummarySource['stored'] = [];

/** What the summaries of the interview on screen are made of, all that was said included; null while that is being read. */
export function useSource(): SummarySource | null {
  const { interview, questions, state, known, utterances, heard } = useInterview();
  const summaries = useQuery(summariesOf(interview.id));
  const stored = summaries.data?.rows ?? nothing;
  // A long interview shows its newest words only, and an answer may have begun before them.
  const isPart = heard > utterances.length;
  const read = useQuery({ ...transcriptOf(interview.id), enabled: isPart, refetchOnMount: 'always' });
  // What was read for an earlier look may hold words that were deleted since.
  const all = isPart ? (read.isFetchedAfterMount ? read.data?.rows : undefined) : utterances;
  // All is made of both, so with the first alone it would be made twice. Where they cannot be read, none were written.
  const isRead = !summaries.isPending;
  return useMemo(
    () => (all && isRead ? { questions, state, known, utterances: all, stored } : null),
    [questions, state, known, all, isRead, stored],
  );
}
