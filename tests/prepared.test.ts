import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { db } from '@/data/db';
import { keepPrepared } from '@/data/prepared';
import { preparedQuery } from '@/data/queries';
import { queryClient } from '@/data/query-client';

// The second version of the database, as it was released.
const SECOND = {
  interviews: 'id, tickedAt',
  acts: 'id, &[interviewId+seq]',
  utterances: 'id, &[interviewId+place]',
  gaps: 'id, interviewId',
  drafts: 'interviewId',
  settings: 'id',
  areas: 'host',
};

const read = () => queryClient.fetchQuery({ ...preparedQuery, staleTime: 0 });

test('a database of the second version keeps every row, and the team’s answers can be kept beside them', async () => {
  await Dexie.delete('askside');
  const before = new Dexie('askside');
  before.version(2).stores(SECOND);
  const rows: Record<string, object> = {
    interviews: { id: 'i', tickedAt: 1, kit: { id: 'k', mode: 'structured' } },
    acts: { id: 'a', interviewId: 'i', seq: 0 },
    utterances: { id: 'u', interviewId: 'i', place: 0 },
    gaps: { id: 'g', interviewId: 'i' },
    drafts: { interviewId: 'i', text: 'half' },
    settings: { id: 'me', interviewer: 'Lucy' },
    areas: { host: 'meet.google.com', path: 'div', at: 1 },
  };
  for (const [table, row] of Object.entries(rows)) await before.table(table).add(row);
  before.close();

  expect([...(await read())]).toEqual([]);
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray()).toEqual([row]);
  await keepPrepared('their-debt', 'A fifth of each sprint.');
  await keepPrepared('their-growth', 'Two levels.');
  expect((await read()).get('their-debt')).toBe('A fifth of each sprint.');
});

test('an answer is replaced by its next wording, and forgotten without words', async () => {
  await keepPrepared('their-debt', 'One day a week.');
  expect((await read()).get('their-debt')).toBe('One day a week.');
  await keepPrepared('their-debt', '  ');
  expect(await db.prepared.get('their-debt')).toBeUndefined();
});

test('an answer that cannot be read leaves the others readable', async () => {
  await db.table('prepared').put({ questionId: 'their-debt', text: 5 });
  await keepPrepared('their-on-call', 'Every sixth week.');
  const answers = await read();
  expect(answers.get('their-on-call')).toBe('Every sixth week.');
  expect(answers.has('their-debt')).toBe(false);
});
