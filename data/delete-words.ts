import { type StoredSummary, storedSummarySchema } from '@/utils/summary/record';
import { db } from './db';
import { ledgerQuery } from './queries';
import { queryClient } from './query-client';

/** That a model wrote, which one and when, is told in the scorecard, and is no word of anybody's. */
const wordless = ({ aside: _, ...row }: StoredSummary): StoredSummary => ({
  ...row,
  claims: [],
  // Both are made of the words.
  basis: [],
  request: 'deleted',
  deleted: true,
});

/**
 * Deletes the words that were read, wherever they went: the transcript, the words in quotes and in heard questions, what was generated from
 * them, edited or not, and the texts of the ledger. Notes, levels, and that something was written or sent, when and where to, stay.
 */
export async function deleteWords(interviewId: string): Promise<void> {
  await db.transaction('rw', [db.utterances, db.acts, db.summaries, db.ledger], async () => {
    // Every row is looked at: one that is damaged may stand in no index.
    const own = (row: { interviewId: string | null }) => row.interviewId === interviewId;
    await db.utterances.filter(own).delete();
    await db.summaries.filter(own).modify((row, ref) => {
      const known = storedSummarySchema.safeParse(row).data;
      if (known) ref.value = wordless(known);
      else delete (ref as { value?: StoredSummary }).value;
    });
    await db.ledger.filter(own).modify({ text: null });
    await db.acts.filter(own).modify((act) => {
      if (act.kind === 'quote') act.text = null;
      if (act.kind === 'ask') delete act.words;
      if (act.kind === 'summary') {
        act.text = null;
        act.original = [];
      }
    });
  });
  // What was read before would stay in memory for minutes.
  queryClient.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey.includes(interviewId) });
  queryClient.removeQueries({ ...ledgerQuery, exact: true, type: 'inactive' });
}
