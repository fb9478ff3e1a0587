import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/data/db';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { noticeQuestion } from '@/data/notice';

const SPOKEN = 'So what does the CAP theorem really force you to choose between?';

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

/** An interview with these packs in which the interviewer said one thing; which questions were noticed. */
async function noticed(packs: string[], text: string, alter: (kit: object) => object = (kit) => kit) {
  const id = await startInterview({
    candidate: 'Nora',
    role: '',
    interviewer: 'Lucy',
    kit: { ...kits[0], packs },
    platform: 'meet',
  });
  const stored = await db.interviews.get(id);
  await db.table('interviews').put({ ...stored, kit: alter({ ...stored?.kit }) });
  await db.utterances.add({
    id: 'u:1',
    interviewId: id,
    place: 0,
    speaker: 'You',
    text,
    at: 0,
    time: 1_000,
    changedAt: 0,
    settled: true,
  });
  await noticeQuestion(id, 'u:1');
  return (await db.acts.toArray()).map((act) => act.kind === 'ask' && act.questionId);
}

test('a spoken question of a pack becomes the current one where its pack is on', async () => {
  expect(await noticed(['deep-technical'], SPOKEN)).toEqual(['cap-theorem']);
});

test('where its pack is off it is none of the bank', async () => {
  expect(await noticed(['stories'], SPOKEN)).toEqual([]);
});

test('an interview that was stored before kits had packs still hears the core questions', async () => {
  const without = ({ packs: _, ...kit }: { packs?: unknown }) => kit;
  const spoken = 'So what makes an endpoint idempotent, and how would you build one?';
  expect(await noticed([], spoken, without)).toEqual(['idempotency']);
});
