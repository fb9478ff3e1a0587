import { isHere } from '@/utils/consent';
import type { Interview } from '@/utils/records';
import type { LedgerRow } from '@/utils/summary/record';
import { db } from './db';
import { eraseFromDebriefs, holdsOneOf, type Who } from './debrief-erase';
import { isHeld } from './hold';
import { keepSpent } from './llm/spent';
import { NotErased } from './not-erased';
import { ledgerQuery } from './queries';
import { queryClient } from './query-client';

/**
 * Erases interviews with all that was kept of them: acts, transcript, gaps, drafts, summaries, the ledger's rows, and what debriefs hold of their candidate. Of the ledger
 * stays how much was used this month, for the limit. All of them or none; one under legal hold, or
 * shown by an open panel, is refused with `NotErased`, and so is what would take a held one out of a debrief. Resolves with what there is to tell.
 */
export async function eraseInterviews(ids: readonly string[]): Promise<string[]> {
  const open = await Promise.all(ids.map(isHeld));
  if (open.some(Boolean))
    throw new NotErased('An open panel shows this interview. Leave it there first, then erase it.');
  const told = await db.transaction(
    'rw',
    [db.interviews, db.acts, db.utterances, db.gaps, db.drafts, db.summaries, db.ledger, db.spent, db.debriefs],
    async () => {
      const rows = await db.interviews.bulkGet([...ids]);
      // All interviews of one reference are one candidate's: a hold on another of them keeps what debriefs hold of both.
      const references = rows.flatMap((row) => row?.reference || []);
      const held = await db.interviews.filter(({ legalHold }) => legalHold !== undefined).toArray();
      if (held.some(({ id, reference }) => ids.includes(id) || references.includes(reference)))
        throw new NotErased('A legal hold is on it. End the hold first.');
      // Every row is looked at: one that is damaged may stand in no index.
      const own = ({ interviewId }: { interviewId: string | null }) =>
        interviewId !== null && ids.includes(interviewId);
      await db.acts.filter(own).delete();
      await db.utterances.filter(own).delete();
      await db.gaps.filter(own).delete();
      await db.summaries.filter(own).delete();
      const sent = await db.ledger.filter(own).toArray();
      await db.ledger.filter(own).delete();
      await keepSpent(sent, Date.now());
      await db.drafts.bulkDelete([...ids]);
      await db.interviews.bulkDelete([...ids]);
      const told = await eraseFromDebriefs(
        ids.map((id, i) => whoOf(id, rows[i])),
        await heldNow(),
      );
      return [...told, ...sentTo(sent)];
    },
  );
  // What was read before would stay in memory for minutes.
  queryClient.removeQueries({ predicate: ({ queryKey }) => ids.some((id) => queryKey.includes(id)) });
  queryClient.removeQueries({ ...ledgerQuery, exact: true, type: 'inactive' });
  return told;
}

/** What another computer was sent is out of reach; a damaged row may name no host. */
function sentTo(rows: readonly Partial<LedgerRow>[]): string[] {
  const hosts = [...new Set(rows.map(({ host }) => host))].filter((host) => typeof host === 'string' && !isHere(host));
  return hosts.length > 0
    ? [`Text about the candidate was sent to ${hosts.join(', ')}. It is not reached from here: ask there to erase it.`]
    : [];
}

/** A damaged row may lack what its type promises. */
export const whoOf = (id: string, row: Partial<Interview> | undefined): Who => ({
  id,
  reference: row?.reference ?? '',
  candidate: row?.candidate ?? '',
});

const heldNow = async (): Promise<Who[]> =>
  (await db.interviews.filter(({ legalHold }) => legalHold !== undefined).toArray()).map((row) => whoOf(row.id, row));

/** Erases a whole debrief; one with a scorecard of a candidate under legal hold is refused with `NotErased`. */
export const eraseDebrief = (id: string): Promise<void> =>
  db.transaction('rw', [db.interviews, db.debriefs], async () => {
    const [row, held] = [await db.debriefs.get(id), await heldNow()];
    if (row && held.length > 0 && holdsOneOf(row, held))
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
