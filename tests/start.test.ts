import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { db } from '@/data/db';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { actSchema } from '@/utils/act-schema';

const nora = { candidate: 'Nora', role: '', interviewer: 'Lucy', kit: kits[0], platform: 'meet' } as const;
const agreed = { answer: 'agreed', wording: 'May I?', call: 'abc-defg-hij' } as const;

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

test('an answer that was given before the start is the first act, at the start of the clock', async () => {
  const id = await startInterview(nora, agreed);
  await addAct(id, { kind: 'ask', questionId: 'caching', how: 'pressed' });
  const acts = await db.acts.orderBy('[interviewId+seq]').toArray();
  expect(acts).toMatchObject([
    { ...agreed, kind: 'consent', seq: 0, time: 0 },
    { kind: 'ask', seq: 1 },
  ]);
  expect(actSchema.safeParse(acts[0]).success).toBe(true);
});

test('without an answer nothing but the interview is stored', async () => {
  await startInterview(nora);
  expect(await db.acts.count()).toBe(0);
});

test('an interview whose consent cannot be stored is not started', async () => {
  vi.spyOn(db.acts, 'add').mockRejectedValueOnce(new Error('full'));
  await expect(startInterview(nora, agreed)).rejects.toThrow('full');
  expect(await db.interviews.count()).toBe(0);
});
