import type { Debrief } from '@/utils/debrief/record-schema';
import type { Act, Gap, Interview, Utterance } from '@/utils/records';
import type { LedgerRow, StoredSummary } from '@/utils/summary/record';
import { takenOut } from '@/utils/taken-out';
import { type Draft, db } from './db';
import { eraseFromDebriefs } from './debrief-erase';
import { debriefOf } from './debriefs';
import { whoOf } from './erase';
import { appVersion } from './version';

/** All that is stored of some interviews, as it is stored: for a candidate who asks what is known. */
export interface Everything {
  schema: 'askside/everything';
  version: 3;
  app: string;
  exportedAt: number;
  interviews: {
    interview: Interview;
    acts: Act[];
    utterances: Utterance[];
    gaps: Gap[];
    draft: Draft | null;
    summaries: StoredSummary[];
    /** What was sent about it, word for word. */
    ledger: LedgerRow[];
  }[];
  /** What debriefs hold of their candidates, other interviewers' scorecards included. */
  debriefs: Debrief[];
}

/** Ends a transaction without keeping what was tried in it. */
class TriedOnly extends Error {
  constructor(readonly everything: Everything) {
    super('Nothing is kept of this.');
  }
}

/** Read in one transaction, so that it is one moment; damaged rows are in it too. */
export async function everythingOf(ids: readonly string[]): Promise<Everything> {
  try {
    return await db.transaction(
      'rw',
      [db.interviews, db.acts, db.utterances, db.gaps, db.drafts, db.summaries, db.ledger, db.debriefs],
      async (): Promise<never> => {
        const interviews = await interviewsOf(ids);
        // Of debriefs exactly what erasing would take: so it is tried, and the transaction then undone.
        const debriefs = await goneFromDebriefs(
          ids,
          interviews.map(({ interview }) => interview),
        );
        throw new TriedOnly({
          schema: 'askside/everything',
          version: 3,
          app: appVersion(),
          exportedAt: Date.now(),
          interviews,
          debriefs,
        });
      },
    );
  } catch (error) {
    if (error instanceof TriedOnly) return error.everything;
    throw error;
  }
}

async function interviewsOf(ids: readonly string[]): Promise<Everything['interviews']> {
  const interviews: Everything['interviews'] = [];
  for (const id of ids) {
    const interview = await db.interviews.get(id);
    if (!interview) continue;
    const own = ({ interviewId }: { interviewId: string | null }) => interviewId === id;
    interviews.push({
      interview,
      acts: await db.acts.filter(own).toArray(),
      utterances: await db.utterances.filter(own).toArray(),
      gaps: await db.gaps.filter(own).toArray(),
      draft: (await db.drafts.get(id)) ?? null,
      summaries: await db.summaries.filter(own).toArray(),
      ledger: await db.ledger.filter(own).toArray(),
    });
  }
  return interviews;
}

async function goneFromDebriefs(ids: readonly string[], rows: readonly Interview[]): Promise<Debrief[]> {
  const all = (await db.debriefs.toCollection().primaryKeys()).map((id) => debriefOf(id));
  const before = (await Promise.all(all)).flatMap((record) => record ?? []);
  // Nothing is refused for a legal hold: it is only tried.
  await eraseFromDebriefs(
    ids.map((id) =>
      whoOf(
        id,
        rows.find((row) => row.id === id),
      ),
    ),
    [],
  );
  const gone: Debrief[] = [];
  for (const record of before) {
    const after = await debriefOf(record.id);
    const part = after ? takenOut(record, after) : record;
    if (part) gone.push(part);
  }
  return gone;
}
