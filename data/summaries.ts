import { elapsedAt } from '@/utils/clock';
import { type StoredSummary, storedSummarySchema } from '@/utils/summary/record';
import { db } from './db';
import { barToUse } from './llm/may-use';
import { ModelFault } from './llm/model-fault';

/**
 * Puts what was written in answer to exactly these requests before later ones, and resolves with it; null: there is nothing, or nothing of it could be
 * shown, so that it may be asked for again.
 */
export const takeStored = (interviewId: string, request: string): Promise<StoredSummary | null> =>
  db.transaction('rw', db.summaries, async () => {
    const rows = await db.summaries
      .where({ interviewId })
      .filter((each) => each.request === request)
      .toArray();
    const known = rows
      .flatMap((row) => storedSummarySchema.safeParse(row).data ?? [])
      .find(({ claims }) => claims.length > 0);
    if (!known) return null;
    const { aside: _, ...taken } = { ...known, again: Date.now() };
    await db.summaries.put(taken);
    return taken;
  });

/**
 * Keeps a summary, once the transaction has resolved. Throws a `ModelFault` where the interview was erased, consent withdrawn or the words deleted
 * while it was being written: then nothing of it may stay.
 */
export function keepSummary(
  interviewId: string,
  written: Omit<StoredSummary, 'id' | 'interviewId' | 'at' | 'time'>,
): Promise<StoredSummary> {
  return db.transaction('rw', db.interviews, db.acts, db.utterances, db.summaries, async () => {
    const interview = await db.interviews.get(interviewId);
    if (!interview) throw new ModelFault('erased');
    const bar = await barToUse({ interviewId, ...written });
    if (bar) throw new ModelFault(bar);
    const at = Date.now();
    const row = { ...written, id: crypto.randomUUID(), interviewId, at, time: elapsedAt(interview, at) };
    await db.summaries.add(row);
    return row;
  });
}

/** Puts what models wrote of an answer aside, so that the candidate's own sentences stand again. */
export async function setAside(interviewId: string, questionId: string | null): Promise<void> {
  await db.summaries
    .where({ interviewId })
    .and((row) => row.questionId === questionId)
    .modify({ aside: true });
}
