import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { addAct } from '@/data/acts';
import { db } from '@/data/db';
import { deleteWords } from '@/data/delete-words';
import { keepDraft } from '@/data/drafts';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { ledgerOf, ledgerQuery, summariesOf } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { setAside } from '@/data/summaries';
import { sentOf, storedOf } from './fixtures/model-rows';

const SAID = 'We kept the queue.';
const claim = { text: 'Kept the queue.', cites: ['u'], quote: { utteranceId: 'u', words: SAID } };

/** An interview of which an answer was summarised and the summary edited. */
async function summarisedInterview(candidate: string): Promise<string> {
  const id = await startInterview({ candidate, role: '', interviewer: 'Lucy', kit: kits[0], platform: 'meet' });
  await db.summaries.add(storedOf(id, `stored ${id}`, [claim]));
  await db.ledger.add(sentOf(id, `sent ${id}`, `{"messages":["${SAID}"]}`));
  await addAct(id, { kind: 'summary', questionId: 'caching', text: `${SAID} Good.`, original: [claim] });
  await addAct(id, { kind: 'note', noteId: 'n', questionId: null, text: 'My own words.' });
  await keepDraft({ interviewId: id, text: 'Half a note', time: 0, questionId: null, noteId: 'd' });
  return id;
}

const rowsOf = async (id: string) =>
  JSON.stringify(
    await Promise.all(db.tables.map(async (table) => (await table.toArray()).filter((row) => row.interviewId === id))),
  );

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
});

test('deleting the words takes what was generated from them, and the text of what was sent', async () => {
  const [id, other] = [await summarisedInterview('Nora Lindholm'), await summarisedInterview('Jonas Meyer')];
  const before = await rowsOf(other);
  // Damaged rows stand in no index, and hold words all the same.
  await db.utterances.add({ id: 'torn', interviewId: id, text: SAID } as never);
  await db.acts.add({ id: 'torn', interviewId: id, kind: 'summary', text: SAID, original: 7 } as never);
  await db.summaries.add({ id: 'torn', interviewId: id, claims: SAID } as never);
  await db.ledger.add({ id: 'torn', interviewId: id, text: SAID } as never);
  await queryClient.fetchQuery(summariesOf(id));
  await queryClient.fetchQuery(ledgerQuery);
  await deleteWords(id);
  expect(await rowsOf(id)).not.toMatch(/queue/i);
  expect(await db.summaries.get('torn')).toBeUndefined();
  expect(queryClient.getQueryData(summariesOf(id).queryKey)).toBeUndefined();
  expect(queryClient.getQueryData(ledgerQuery.queryKey)).toBeUndefined();
  expect(await rowsOf(other)).toBe(before);
});

test('that something was sent, when and where to, stays, and so do notes and drafts', async () => {
  const id = await summarisedInterview('Nora Lindholm');
  const sent = await db.ledger.get(`sent ${id}`);
  await deleteWords(id);
  expect((await queryClient.fetchQuery({ ...ledgerOf(id), staleTime: 0 })).rows).toEqual([{ ...sent, text: null }]);
  expect((await db.drafts.get(id))?.text).toBe('Half a note');
  expect(await rowsOf(id)).toContain('My own words.');
});

test('that a model wrote stays, without a word and without what could be guessed from', async () => {
  const id = await summarisedInterview('Nora Lindholm');
  await setAside(id, null);
  const before = await db.summaries.get(`stored ${id}`);
  await deleteWords(id);
  const { aside: _, ...row } = before ?? expect.fail('there is no summary');
  expect((await queryClient.fetchQuery({ ...summariesOf(id), staleTime: 0 })).rows).toEqual([
    { ...row, claims: [], basis: [], request: 'deleted', deleted: true },
  ]);
});

test('an edited summary stays as an act without its words', async () => {
  const id = await summarisedInterview('Nora Lindholm');
  await deleteWords(id);
  expect((await db.acts.toArray()).filter(({ kind }) => kind === 'summary')).toMatchObject([
    { questionId: 'caching', text: null, original: [] },
  ]);
});
