import Dexie from 'dexie';
import { elapsedAt } from '@/utils/clock';
import type { Act } from '@/utils/records';
import { stateOf } from '@/utils/state';
import { db } from './db';

/** An act without what the database gives it. `time` only where it lies in the past, such as a question heard a moment ago. */
export type NewAct = Act extends infer A
  ? A extends Act
    ? Omit<A, 'id' | 'interviewId' | 'seq' | 'at' | 'time' | 'undoneAt' | 'undoneTime'> & { time?: number }
    : never
  : never;

/** Adds one act to the interview; resolves with its id once the transaction has resolved, so what it says is saved. */
export async function addAct(interviewId: string, act: NewAct): Promise<string> {
  return db.transaction('rw', db.interviews, db.acts, async () => {
    const interview = await db.interviews.get(interviewId);
    if (!interview) throw new Error(`There is no interview ${interviewId}.`);
    const at = Date.now();
    const row = {
      time: elapsedAt(interview, at),
      ...act,
      id: crypto.randomUUID(),
      interviewId,
      seq: await nextSeq(interviewId),
      at,
    } as Act;
    await db.acts.add(row);
    return row.id;
  });
}

/** Takes back the last act that can be; resolves with it, or with null when nothing is left to take back. */
export async function undoLast(interviewId: string): Promise<Act | null> {
  return db.transaction('rw', db.interviews, db.acts, async () => {
    const last = stateOf(await actsOf(interviewId)).undoable;
    const interview = await db.interviews.get(interviewId);
    const undoneAt = Date.now();
    // A level that is taken back after a look is told with its time.
    if (last)
      await db.acts.update(last.id, {
        undoneAt,
        ...(interview ? { undoneTime: elapsedAt(interview, undoneAt) } : {}),
      });
    return last;
  });
}

const between = (interviewId: string) =>
  db.acts.where('[interviewId+seq]').between([interviewId, Dexie.minKey], [interviewId, Dexie.maxKey]);

const actsOf = (interviewId: string): Promise<Act[]> => between(interviewId).toArray();

async function nextSeq(interviewId: string): Promise<number> {
  const last = await between(interviewId).last();
  return last ? last.seq + 1 : 0;
}

/** A random id for a note, or for a question of one's own. */
export const newId = (): string => crypto.randomUUID();
