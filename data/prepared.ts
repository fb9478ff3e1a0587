import { db } from './db';

/** Keeps the team's answer to a question of the candidate; without words it is forgotten. Resolves once the transaction has. */
export async function keepPrepared(questionId: string, text: string): Promise<void> {
  await db.transaction('rw', db.prepared, async () => {
    if (text.trim()) await db.prepared.put({ questionId, text, at: Date.now() });
    else await db.prepared.delete(questionId);
  });
}
