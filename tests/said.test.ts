import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/data/db';
import { utteranceSchema } from '@/utils/records';
import type { Known } from '@/utils/roles';
import { type Said, saidIn } from '@/utils/said';
import { after, ask } from './fixtures/acts';
import { agreedInterview, keep, kept, type Words } from './fixtures/kept';

const known: Known = {
  roles: new Map(),
  names: new Map(),
  platform: 'meet',
  interviewer: 'Lucy Tanner',
  candidate: 'Nora Lindholm',
};
const state = after(ask('locking'), ask('caching'));

let id = '';
beforeEach(async () => {
  id = await agreedInterview();
});

/** What is read of the stored transcript. */
const read = async (before: readonly Said[] = [], now = state) =>
  saidIn(
    (await kept()).map((row) => utteranceSchema.parse(row)),
    { state: now, known },
    before,
  );
const hear = (words: Words) => keep(id, { from: 30_000, ...words });
const textsIn = (said: readonly Said[]) => said.map(({ text }) => text);

test('the words of the candidate count, each with the question that was current then', async () => {
  await hear({ n: 1, text: 'We used a queue.' });
  await hear({ n: 2, text: 'And a cache.', from: 61_000 });
  await hear({ n: 3, text: 'I see.', speaker: 'You', from: 70_000 });
  expect((await read()).map((each) => [each.id, each.questionId])).toEqual([
    ['r:1', 'locking'],
    ['r:2', 'caching'],
  ]);
});

test('provisional words do not count', async () => {
  await hear({ text: 'We used a', settled: false });
  expect(await read()).toEqual([]);
});

test('of words that go on after a pause the settled ones count until they settle again', async () => {
  await hear({ text: 'We used a queue.' });
  const first = await read();
  for (const more of ['And', 'And then a', 'And then a cash', 'And then a cache']) {
    await hear({ text: `We used a queue. ${more}`, settled: false });
    expect(await read(first)).toBe(first);
  }
  await hear({ text: 'We used a queue. And then a cache.' });
  expect(textsIn(await read(first))).toEqual(['We used a queue. And then a cache.']);
});

test('a panel that is opened while words go on reads what settled before', async () => {
  await hear({ text: 'We used a queue.' });
  await hear({ text: 'We used a queue. And then', settled: false });
  expect(textsIn(await read())).toEqual(['We used a queue.']);
});

test('a late correction counts once it settles, and stands in the transcript at once', async () => {
  await hear({ n: 1, text: 'We used red is.' });
  await hear({ n: 2, text: 'For a day.', from: 40_000 });
  const first = await read();
  await hear({ n: 1, text: 'We used Redis.', to: 41_000, settled: false });
  expect(await read(first)).toBe(first);
  expect((await kept()).map(({ text }) => text)).toEqual(['We used Redis.', 'For a day.']);
  await hear({ n: 1, text: 'We used Redis.', to: 43_000 });
  expect(textsIn(await read(first))).toEqual(['We used Redis.', 'For a day.']);
});

test('what goes on is still read anew when its question is noticed late, and is gone when it is deleted', async () => {
  await hear({ text: 'We used a queue.', from: 130_000 });
  const first = await read();
  await hear({ text: 'We used a queue. And', from: 130_000, settled: false });
  const noticed = after(ask('locking'), ask('caching'), ask('indexing'));
  expect(await read(first, noticed)).toMatchObject([{ text: 'We used a queue.', questionId: 'indexing' }]);
  await db.utterances.clear();
  expect(await read(first)).toEqual([]);
});

test('what is the same stays the same array', async () => {
  await hear({ n: 1, text: 'We used a queue.' });
  await hear({ n: 2, text: 'And a cache.', from: 40_000 });
  const first = await read();
  await hear({ n: 3, text: 'And', from: 50_000, settled: false });
  expect(await read(first)).toBe(first);
  await db.utterances.bulkDelete(['r:2', 'r:3']);
  expect(await read(first)).toEqual(first.slice(0, 1));
});

test('a row of an earlier version, which knew no words that go on, is read and goes on as any other', async () => {
  const earlier = { speaker: 'Nora Lindholm', place: 0, at: 0, time: 30_000, changedAt: 0, settled: true };
  await db.utterances.add({ id: 'r:1', interviewId: id, text: 'We used a queue.', ...earlier });
  const first = await read();
  expect(textsIn(first)).toEqual(['We used a queue.']);
  await hear({ text: 'We used a queue. And', settled: false });
  expect(await read(first)).toBe(first);
});
