import { queryOptions } from '@tanstack/react-query';
import { debriefViewOf, openedOf } from '@/utils/debrief/debrief';
import { readCard } from '@/utils/debrief/read-card';
import { eraseCandidate, newDebrief } from '@/utils/debrief/record';
import { type Debrief, debriefSchema } from '@/utils/debrief/record-schema';
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

/** Takes out of every debrief what is of candidates with these references, or of these interviews. */
export async function eraseFromDebriefs(of: { references: readonly string[]; ids: readonly string[] }): Promise<void> {
  await db.transaction('rw', db.debriefs, async () => {
    for (const row of await db.debriefs.toArray()) {
      const record = debriefSchema.safeParse(row).data;
      if (!record) continue;
      const { people } = debriefViewOf(record, openedOf(record, readCard).received);
      const own = people.filter(({ person: { references, cards } }) =>
        [references, cards.map(({ standing }) => standing.scorecard.interviewId)].flat().some(isOf(of)),
      );
      if (own.length > 0) await db.debriefs.put(own.reduce((left, { person }) => eraseCandidate(left, person), record));
    }
  });
}

const isOf =
  ({ references, ids }: { references: readonly string[]; ids: readonly string[] }) =>
  (known: string): boolean =>
    known !== '' && (references.includes(known) || ids.includes(known));
