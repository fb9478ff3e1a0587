import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNow } from '@/components/parts/useNow';
import { questionsFor } from '@/data/bank';
import { allActsQuery, interviewsQuery } from '@/data/queries';
import { type Overview, overviewOf } from '@/utils/overview';

const MINUTE = 60_000;

/** Every interview as a line, newest first; undefined while they are read. */
export function useOverviews(): { overviews: Overview[]; now: number } | undefined {
  const interviews = useQuery(interviewsQuery).data;
  const acts = useQuery(allActsQuery).data;
  const now = useNow(MINUTE);
  return useMemo(() => {
    if (!interviews || !acts) return undefined;
    const overviews = interviews.rows
      .map((interview) => overviewOf(interview, acts.get(interview.id) ?? [], questionsFor(interview.kit), now))
      .sort((a, b) => b.interview.startedAt - a.interview.startedAt);
    return { overviews, now };
  }, [interviews, acts, now]);
}
