import Dexie from 'dexie';
import { actSchema } from '@/utils/act-schema';
import type { ActOf } from '@/utils/records';
import { db } from './db';

/** The last answer to the question of consent, as it is stored now. One that cannot be read is no consent. */
export async function lastConsent(interviewId: string): Promise<ActOf<'consent'> | null> {
  const row = await db.acts
    .where('[interviewId+seq]')
    .between([interviewId, Dexie.minKey], [interviewId, Dexie.maxKey])
    .filter(({ kind }) => kind === 'consent')
    .last();
  const act = actSchema.safeParse(row).data;
  return act?.kind === 'consent' ? act : null;
}
