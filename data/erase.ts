import { readCard } from '@/utils/debrief/read-card';
import type { Interview } from '@/utils/records';
import { db } from './db';
import { debriefOf, eraseFromDebriefs } from './debriefs';
import { isHeld } from './hold';
import { queryClient } from './queries';

/** Why nothing was erased, in words for the screen. */
export class NotErased extends Error {}

/**
 * Erases interviews with all that was kept of them: acts, transcript, gaps, drafts, and what debriefs hold of their candidate. All of them or none; one under legal hold, or
 * shown by an open panel, is refused with `NotErased`.
 */
export async function eraseInterviews(ids: readonly string[]): Promise<void> {
  const open = await Promise.all(ids.map(isHeld));
  if (open.some(Boolean))
    throw new NotErased('An open panel shows this interview. Leave it there first, then erase it.');
  await db.transaction('rw', [db.interviews, db.acts, db.utterances, db.gaps, db.drafts, db.debriefs], async () => {
    const references = referencesOf(await db.interviews.bulkGet([...ids]));
    // Debriefs are erased by reference: a hold on another interview of the candidate keeps those too.
    const held = ({ id, reference, legalHold }: Interview) =>
      Boolean(legalHold) && (ids.includes(id) || references.includes(reference));
    if ((await db.interviews.filter(held).count()) > 0)
      throw new NotErased('A legal hold is on it. End the hold first.');
    // Every row is looked at: one that is damaged may stand in no index.
    const own = ({ interviewId }: { interviewId: string }) => ids.includes(interviewId);
    await db.acts.filter(own).delete();
    await db.utterances.filter(own).delete();
    await db.gaps.filter(own).delete();
    await db.drafts.bulkDelete([...ids]);
    await db.interviews.bulkDelete([...ids]);
    await eraseFromDebriefs({ references, ids });
  });
  // What was read before would stay in memory for minutes.
  queryClient.removeQueries({ predicate: ({ queryKey }) => ids.some((id) => queryKey.includes(id)) });
}

/** By which debriefs know the candidates of these rows, of which some may be damaged. */
export const referencesOf = (rows: readonly (Interview | undefined)[]): string[] =>
  rows.map((row) => row?.reference).filter((each) => typeof each === 'string' && each !== '') as string[];

/** Erases a whole debrief; one with a scorecard of a candidate under legal hold is refused with `NotErased`. */
export const eraseDebrief = (id: string): Promise<void> =>
  db.transaction('rw', [db.interviews, db.debriefs], async () => {
    const held = await db.interviews.filter(({ legalHold }) => legalHold !== undefined).toArray();
    const cards = held.length > 0 ? ((await debriefOf(id))?.scorecards ?? []) : [];
    const isHeldOf = (card: ReturnType<typeof readCard>) =>
      held.some(
        (each) => each.id === card?.interviewId || (each.reference !== '' && each.reference === card?.reference),
      );
    if (cards.some(({ json }) => isHeldOf(readCard(json))))
      throw new NotErased('A legal hold is on one of its candidates. End the hold in Interviews first.');
    await db.debriefs.delete(id);
  });

/** Puts a legal hold on interviews, with its reason, or ends it. */
export async function holdLegally(ids: readonly string[], reason: string | null): Promise<void> {
  await db.transaction('rw', db.interviews, async () => {
    for (const id of ids) {
      await db.interviews.where({ id }).modify((row) => {
        if (reason === null) delete row.legalHold;
        else row.legalHold = { at: Date.now(), reason };
      });
    }
  });
}
