import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { db } from '@/data/db';
import { ledgerOf, ledgerQuery, summariesOf } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { takeStored } from '@/data/summaries';
import { sentOf, storedOf } from './fixtures/model-rows';

// The fourth version of the database, as it was released.
const FOURTH = {
  interviews: 'id, tickedAt',
  acts: 'id, &[interviewId+seq]',
  utterances: 'id, &[interviewId+place]',
  gaps: 'id, interviewId',
  drafts: 'interviewId',
  settings: 'id',
  areas: 'host',
  prepared: 'questionId',
  keys: 'id',
  sealing: 'id',
  debriefs: 'id',
};

test('a database of the fourth version keeps every row, and gets room for summaries, the ledger, its sums and a key', async () => {
  await Dexie.delete('askside');
  const before = new Dexie('askside');
  before.version(4).stores(FOURTH);
  const rows: Record<string, object> = {
    interviews: { id: 'i', tickedAt: 1 },
    acts: { id: 'a', interviewId: 'i', seq: 0, kind: 'consent', answer: 'agreed', wording: 'May I?' },
    utterances: { id: 'u', interviewId: 'i', place: 0 },
    gaps: { id: 'g', interviewId: 'i' },
    drafts: { interviewId: 'i', text: 'half' },
    settings: { id: 'me', interviewer: 'Lucy' },
    areas: { host: 'meet.google.com', path: 'div', at: 1 },
    prepared: { questionId: 'their-debt', text: 'A fifth.' },
    keys: { id: 'signing', publicKey: 'p' },
    sealing: { id: 'own', recipient: 'age1' },
    debriefs: { id: 'd', scorecards: [] },
  };
  for (const [table, row] of Object.entries(rows)) await before.table(table).add(row);
  before.close();

  await db.open();
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray()).toEqual([row]);
  expect(db.tables.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(FOURTH), 'summaries', 'ledger', 'secrets', 'spent'].sort(),
  );
  for (const table of ['summaries', 'ledger', 'secrets', 'spent']) expect(await db.table(table).count()).toBe(0);
});

test('what a model wrote and what was sent is read back by interview, oldest first, damaged rows counted', async () => {
  const claim = { text: 'Kept the queue.', cites: ['u'], quote: null };
  await db.summaries.bulkAdd([{ ...storedOf('i', 'second', [claim]), at: 2 }, storedOf('i', 'first', [claim])]);
  await db.summaries.add({ ...storedOf('i', 'torn', [claim]), claims: 'x' } as never);
  await db.ledger.bulkAdd([
    sentOf('i', 'one', '{}'),
    { ...sentOf('other', 'two', '{}'), at: 2 },
    { ...sentOf(null, 'three', '{}'), at: 3 },
    { id: 'torn', interviewId: 'i', text: 7 } as never,
  ]);
  const summaries = await queryClient.fetchQuery(summariesOf('i'));
  expect(summaries).toMatchObject({ rows: [{ id: 'first' }, { id: 'second' }], damaged: 1 });
  expect(await queryClient.fetchQuery(ledgerOf('i'))).toMatchObject({ rows: [{ id: 'one' }], damaged: 1 });
  const all = await queryClient.fetchQuery(ledgerQuery);
  expect(all).toMatchObject({ rows: [{ id: 'three' }, { id: 'two' }, { id: 'one' }], damaged: 1 });
});

/** A row without claims is nothing to take up. */
const CLAIM = { text: 'It was kept.', cites: ['u'], quote: null };

test('a summary that is taken up again comes last, and keeps the time at which it was written', async () => {
  await db.summaries.clear();
  const [first, second] = [storedOf('again', 'one', [CLAIM]), { ...storedOf('again', 'two', [CLAIM]), at: 2, time: 2 }];
  await db.summaries.bulkAdd([{ ...first, aside: true }, second]);
  expect(await takeStored('again', first.request)).toMatchObject({ at: 1, time: 1 });
  const { rows } = await queryClient.fetchQuery(summariesOf('again'));
  expect(rows.map(({ id, at, time, aside }) => [id, at, time, aside])).toEqual([
    ['two', 2, 2, undefined],
    ['one', 1, 1, undefined],
  ]);
});
