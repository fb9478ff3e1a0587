import { queryOptions } from '@tanstack/react-query';
import { newDebrief } from '@/utils/debrief/record';
import { type Debrief, debriefSchema } from '@/utils/debrief/record-schema';
import { db } from './db';
import { appVersion } from './version';

/** A debrief as the chooser names it. */
export type DebriefLine = Pick<Debrief, 'id' | 'startedAt'> & { scorecards: number };

/** Every debrief of this browser, the newest first; one that is damaged is left as it is. */
export const debriefsQuery = queryOptions({
  queryKey: ['debriefs'],
  queryFn: async (): Promise<DebriefLine[]> =>
    (await db.debriefs.toArray())
      .flatMap((row) => debriefSchema.safeParse(row).data ?? [])
      .map(({ id, startedAt, scorecards }) => ({ id, startedAt, scorecards: scorecards.length }))
      .sort((a, b) => b.startedAt - a.startedAt),
  // A new list tells of any change, also of one that no line names, such as a note.
  structuralSharing: false,
});

export const freshDebrief = (): Debrief => newDebrief({ id: crypto.randomUUID(), app: appVersion(), at: Date.now() });

/** null: it is not kept here, or damaged. */
export const debriefOf = async (id: string): Promise<Debrief | null> =>
  debriefSchema.safeParse(await db.debriefs.get(id)).data ?? null;

/** Why a debrief could not be changed, in words for the screen. */
export class NotThere extends Error {}

/**
 * Makes a change in what is stored, whichever window wrote that. `begun`: a debrief that nothing was kept of yet; without it one that is
 * gone stays gone, so that a window which was left open brings no erased candidate back.
 */
export const changeDebrief = (
  id: string,
  change: (record: Debrief) => Debrief,
  begun: Debrief | null = null,
): Promise<Debrief> =>
  db.transaction('rw', db.debriefs, async () => {
    const record = (await debriefOf(id)) ?? begun;
    if (!record) throw new NotThere('This debrief was erased in another window.');
    const changed = change(record);
    await db.debriefs.put(changed);
    return changed;
  });

/** Keeps a debrief from a file. Where another state of it is here already, both stay: the file's gets an id of its own. */
export const takeDebrief = (record: Debrief): Promise<Debrief> =>
  db.transaction('rw', db.debriefs, async () => {
    const known = await db.debriefs.get(record.id);
    if (known && JSON.stringify(debriefSchema.safeParse(known).data) === JSON.stringify(record)) return record;
    const taken = known ? { ...record, id: crypto.randomUUID() } : record;
    await db.debriefs.add(taken);
    return taken;
  });
