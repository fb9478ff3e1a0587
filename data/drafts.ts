import { type Draft, db } from './db';

export type { Draft };

/** Keeps the note that is being written, in place of what was kept of it before. */
export async function keepDraft(draft: Draft): Promise<void> {
  await db.drafts.put(draft);
}

/** Forgets the draft of that note; one of another note, written in another window, stays. */
export async function forgetDraft({ interviewId, noteId }: Pick<Draft, 'interviewId' | 'noteId'>): Promise<void> {
  await db.transaction('rw', db.drafts, async () => {
    if ((await db.drafts.get(interviewId))?.noteId === noteId) await db.drafts.delete(interviewId);
  });
}
