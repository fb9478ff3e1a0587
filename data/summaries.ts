import { elapsedAt } from '@/utils/clock';
import { maySendTo } from '@/utils/consent';
import { type StoredSummary, storedSummarySchema } from '@/utils/summary/record';
import { lastConsent } from './consent';
import { db } from './db';
import { ModelFault } from './llm/model-fault';

/** Puts what was written in answer to exactly these requests before later ones, and resolves with it; null: there is nothing. */
export const takeStored = (interviewId: string, request: string): Promise<StoredSummary | null> =>
  db.transaction('rw', db.summaries, async () => {
    const row = await db.summaries
      .where({ interviewId })
      .filter((each) => each.request === request)
      .first();
    const known = storedSummarySchema.safeParse(row).data;
    if (!known) return null;
    const { aside: _, ...again } = { ...known, at: Date.now() };
    await db.summaries.put(again);
    return again;
  });

/**
 * Keeps a summary, once the transaction has resolved. Throws a `ModelFault` where the interview was erased, or consent withdrawn, while
 * it was being written: then nothing of it may stay.
 */
export function keepSummary(
  interviewId: string,
  written: Omit<StoredSummary, 'id' | 'interviewId' | 'at' | 'time'>,
): Promise<StoredSummary> {
  return db.transaction('rw', db.interviews, db.acts, db.summaries, async () => {
    const interview = await db.interviews.get(interviewId);
    if (!interview) throw new ModelFault('erased');
    const consent = await lastConsent(interviewId);
    const may = written.host === '' ? consent?.answer === 'agreed' : maySendTo(consent, written.host);
    if (!may) throw new ModelFault('consent');
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
