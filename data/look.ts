import Dexie from 'dexie';
import { actSchema } from '@/utils/act-schema';
import { interviewSchema } from '@/utils/records';
import { stateOf } from '@/utils/state';
import { isUncovered } from '@/utils/summary/cover';
import { storedSummarySchema } from '@/utils/summary/record';
import { addAct } from './acts';
import { checked } from './checked';
import { db } from './db';

/**
 * Uncovers what models wrote of these interviews, to be called before it is saved as a file: whoever has the file can read it, so that is a look
 * as any other and stands among the acts. An interview that cannot be read has no level to be given, and is left as it is.
 */
export async function noteLook(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await db.transaction('rw', db.interviews, db.acts, db.summaries, async () => {
      if (!interviewSchema.safeParse(await db.interviews.get(id)).success) return;
      const own = [
        [id, Dexie.minKey],
        [id, Dexie.maxKey],
      ] as const;
      const acts = checked(
        actSchema,
        await db.acts
          .where('[interviewId+seq]')
          .between(...own)
          .toArray(),
      ).rows;
      const state = stateOf(acts);
      const stored = checked(storedSummarySchema, await db.summaries.where({ interviewId: id }).toArray()).rows;
      const written = stored.filter(({ claims }) => claims.length > 0).map(({ questionId }) => questionId);
      for (const questionId of new Set(written)) {
        if (isUncovered(state, questionId)) continue;
        // What was said outside of all questions is uncovered with the interview as a whole.
        await addAct(
          id,
          questionId === null
            ? { kind: 'reveal', about: 'interview', subject: id }
            : { kind: 'reveal', about: 'question', subject: questionId },
        );
      }
    });
  }
}
