import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { areaOf, keepArea } from '@/data/areas';
import { db } from '@/data/db';

// The first version of the database, as it was released.
const FIRST = {
  interviews: 'id, tickedAt',
  acts: 'id, &[interviewId+seq]',
  utterances: 'id, &[interviewId+place]',
  gaps: 'id, interviewId',
  drafts: 'interviewId',
  settings: 'id',
};

test('a database of the first version keeps every row, and the place of captions can be kept beside them', async () => {
  await Dexie.delete('askside');
  const before = new Dexie('askside');
  before.version(1).stores(FIRST);
  const rows: Record<string, object> = {
    interviews: { id: 'i', tickedAt: 1 },
    acts: { id: 'a', interviewId: 'i', seq: 0 },
    utterances: { id: 'u', interviewId: 'i', place: 0 },
    gaps: { id: 'g', interviewId: 'i' },
    drafts: { interviewId: 'i', text: 'half' },
    settings: { id: 'me', interviewer: 'Lucy' },
  };
  for (const [table, row] of Object.entries(rows)) await before.table(table).add(row);
  before.close();

  expect(await areaOf('meet.google.com')).toBeNull();
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray()).toEqual([row]);
  await keepArea('meet.google.com', 'div.lines');
  await keepArea('meet.google.com', 'div.other');
  expect(await areaOf('meet.google.com')).toBe('div.other');
  expect(await areaOf('app.zoom.us')).toBeNull();
});
