import { queryOptions } from '@tanstack/react-query';
import { debriefViewOf, openedOf } from '@/utils/debrief/debrief';
import { eraseCandidate, newDebrief } from '@/utils/debrief/record';
import { type Debrief, debriefSchema } from '@/utils/debrief/record-schema';
import type { Scorecard } from '@/utils/scorecard-schema';
import { db } from './db';
import { appVersion } from './version';

/** Every debrief of this browser, the newest first; one that is damaged is left as it is. */
export const debriefsQuery = queryOptions({
  queryKey: ['debriefs'],
  queryFn: async (): Promise<Debrief[]> =>
    (await db.debriefs.toArray())
      .flatMap((row) => debriefSchema.safeParse(row).data ?? [])
      .sort((a, b) => b.startedAt - a.startedAt),
});

export const freshDebrief = (): Debrief => newDebrief({ id: crypto.randomUUID(), app: appVersion(), at: Date.now() });

/** Keeps a debrief in place of what was kept of it before. */
export async function keepDebrief(record: Debrief): Promise<void> {
  await db.debriefs.put(record);
}

export async function eraseDebrief(id: string): Promise<void> {
  await db.debriefs.delete(id);
}

/** Takes out of every debrief what is of a candidate with this reference, or of these interviews. `read` opens a scorecard's JSON. */
export async function eraseFromDebriefs(
  { reference, ids }: { reference: string; ids: readonly string[] },
  read: (json: string) => Scorecard | null,
): Promise<void> {
  await db.transaction('rw', db.debriefs, async () => {
    for (const row of await db.debriefs.toArray()) {
      const record = debriefSchema.safeParse(row).data;
      if (!record) continue;
      const { received } = openedOf(record, read);
      const own = debriefViewOf(record, received).people.filter(
        ({ person }) =>
          person.references.includes(reference) ||
          person.cards.some(({ standing }) => ids.includes(standing.scorecard.interviewId)),
      );
      if (own.length === 0) continue;
      await db.debriefs.put(own.reduce((left, { person }) => eraseCandidate(left, person), record));
    }
  });
}
