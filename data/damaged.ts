import { queryOptions } from '@tanstack/react-query';
import { debriefSchema } from '@/utils/debrief/record-schema';
import { type Interview, interviewSchema } from '@/utils/records';
import { db } from './db';

/** An interview that cannot be read, with what is left of it to know it by. */
export interface DamagedInterview {
  id: string;
  candidate: string | null;
  startedAt: number | null;
  /** Why it must not be erased; null: it may be. */
  hold: string | null;
}

export const damagedInterviewsQuery = queryOptions({
  queryKey: ['interviews', 'damaged'],
  queryFn: async (): Promise<DamagedInterview[]> =>
    (await db.interviews.toArray())
      .filter((row) => !interviewSchema.safeParse(row).success)
      .map((row: Partial<Record<keyof Interview, unknown>>) => {
        const { reason = 'no reason can be read' } = (row.legalHold ?? {}) as { reason?: unknown };
        return {
          id: String(row.id),
          candidate: typeof row.candidate === 'string' && row.candidate.trim() !== '' ? row.candidate : null,
          startedAt: typeof row.startedAt === 'number' && Number.isFinite(row.startedAt) ? row.startedAt : null,
          hold: row.legalHold ? String(reason) : null,
        };
      }),
});

/** How many debriefs cannot be read; they stay in the database as they are. */
export const damagedDebriefsQuery = queryOptions({
  queryKey: ['debriefs', 'damaged'],
  queryFn: async (): Promise<number> =>
    (await db.debriefs.toArray()).filter((row) => !debriefSchema.safeParse(row).success).length,
});
