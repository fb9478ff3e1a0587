import { elapsedAt } from '@/utils/clock';
import type { Kit } from '@/utils/kit';
import type { Platform } from '@/utils/platforms';
import type { ActOf, Interview } from '@/utils/records';
import { madeReference, tidyReference } from '@/utils/reference';
import { db } from './db';

export interface NewInterview {
  candidate: string;
  role: string;
  interviewer: string;
  kit: Kit;
  platform: Platform;
  /** The applicant number; empty or missing: one is made here. */
  reference?: string;
}

export type FirstConsent = Pick<ActOf<'consent'>, 'answer' | 'wording' | 'call' | 'host'>;

/**
 * Starts an interview and its clock; resolves with its id once it is stored. An answer that was given before the start
 * is stored with it, in one transaction: there is never the one without the other.
 */
export async function startInterview(start: NewInterview, consent: FirstConsent | null = null): Promise<string> {
  const now = Date.now();
  const id = crypto.randomUUID();
  await db.transaction('rw', db.interviews, db.acts, async () => {
    await db.interviews.add({
      ...start,
      id,
      reference: tidyReference(start.reference ?? '') || madeReference(id),
      startedAt: now,
      elapsed: 0,
      tickedAt: now,
      pausedAt: null,
      finishedAt: null,
    });
    if (!consent) return;
    await db.acts.add({
      ...consent,
      kind: 'consent',
      id: crypto.randomUUID(),
      interviewId: id,
      seq: 0,
      at: now,
      time: 0,
    });
  });
  return id;
}

/** Gives the candidate of an interview another reference; an empty one is made here. Resolves once it is stored. */
export const changeReference = (id: string, typed: string): Promise<void> =>
  db.transaction('rw', db.interviews, async () => {
    const row = await db.interviews.get(id);
    if (!row) throw new Error('This interview is not on this machine any more.');
    await db.interviews.put({ ...row, reference: tidyReference(typed) || madeReference(id) });
  });

/** Carries the interview's clock on to now. Call it every few seconds while a panel shows the interview. */
export const tick = (id: string): Promise<unknown> =>
  changeClock(id, (row, now) => ({ ...row, elapsed: elapsedAt(row, now), tickedAt: now }));

/** Takes a stopped or finished interview up again: its clock goes on where it stood. */
export const continueInterview = (id: string): Promise<unknown> =>
  changeClock(id, (row, now) => ({
    ...row,
    elapsed: elapsedAt(row, now),
    tickedAt: now,
    pausedAt: null,
    finishedAt: null,
  }));

/** Leaves the interview for now: its clock stands still, and no panel opens it by itself. */
export const pauseInterview = (id: string): Promise<unknown> =>
  changeClock(id, (row, now) => ({ ...row, elapsed: elapsedAt(row, now), tickedAt: now, pausedAt: now }));

/** Stops the clock for good, or until the interview is taken up again. */
export const finishInterview = (id: string): Promise<unknown> =>
  changeClock(id, (row, now) => ({
    ...row,
    elapsed: elapsedAt(row, now),
    tickedAt: now,
    finishedAt: row.finishedAt ?? now,
  }));

async function changeClock(id: string, change: (row: Interview, now: number) => Interview): Promise<void> {
  await db.transaction('rw', db.interviews, async () => {
    const row = await db.interviews.get(id);
    if (row) await db.interviews.put(change(row, Date.now()));
  });
}
