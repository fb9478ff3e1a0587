import { useQuery } from '@tanstack/react-query';
import { interviewsQuery } from '@/data/queries';
import type { Interview } from '@/utils/records';

/** As many as fit without pushing the form away. */
const SHOWN = 4;

/** Interviews that were stopped or ended, newest first, and how many cannot be read. */
export function useEarlier(): { stopped: Interview[]; ended: Interview[]; damaged: number } {
  const { rows = [], damaged = 0 } = useQuery(interviewsQuery).data ?? {};
  return {
    stopped: rows.filter((row) => row.finishedAt === null).slice(0, SHOWN),
    ended: rows.filter((row) => row.finishedAt !== null).slice(0, SHOWN),
    damaged,
  };
}
