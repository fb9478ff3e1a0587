import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/data/db';
import { type Words, writeWords } from '@/data/words';
import type { Act } from '@/utils/records';
import { agreedInterview, kept } from './fixtures/kept';

const CACHING = 'How do you decide what to cache, and how does it get invalidated?';
const INDEXING = 'How do you decide what to index, and what does an index cost you?';

let words: Words;
let problems: (string | null)[] = [];
beforeEach(async () => {
  problems = [];
  words = writeWords(await agreedInterview(), (problem) => void problems.push(problem));
});
afterEach(() => {
  words.finish();
  vi.restoreAllMocks();
});

const add = (n: number, text: string, speaker = 'You') =>
  words.add({ id: `r:${n}`, speaker, text, at: Date.now(), settled: true });
const answer = (n: number) => add(n, 'Let me think about that.', 'Nora Lindholm');
const asked = async () =>
  (await db.acts.orderBy('[interviewId+seq]').toArray()).flatMap((act) => (act.kind === 'ask' ? [act.questionId] : []));

test('a question that could not be noticed is no problem of saving, and is noticed with the next batch', async () => {
  vi.spyOn(db.acts, 'add').mockRejectedValueOnce(new Error('no'));
  add(1, CACHING);
  await words.flush();
  expect(await kept()).toHaveLength(1);
  expect(problems).toEqual([null]);
  answer(2);
  await words.flush();
  expect(await asked()).toEqual(['caching']);
});

test('the questions of one batch become current in their order, though the first of them fails', async () => {
  vi.spyOn(db.acts, 'add').mockRejectedValueOnce(new Error('no'));
  add(1, CACHING);
  add(2, INDEXING);
  await words.flush();
  answer(3);
  await words.flush();
  expect(await asked()).toEqual(['caching', 'indexing']);
});

test('a question that fails again and again does not hold up the next one for ever', async () => {
  const write = db.acts.add.bind(db.acts);
  vi.spyOn(db.acts, 'add').mockImplementation(((act: Act) =>
    act.kind === 'ask' && act.utteranceId === 'r:1' ? Promise.reject(new Error('no')) : write(act)) as never);
  add(1, CACHING);
  add(2, INDEXING);
  for (let n = 3; n < 9; n++) {
    answer(n);
    await words.flush();
  }
  expect(await asked()).toEqual(['indexing']);
  expect(problems.filter((problem) => problem !== null)).toEqual([]);
});

test('words are kept where what recognises questions cannot be loaded, and are looked at once it can', async () => {
  vi.doMock('@/data/notice', () => {
    throw new Error('no such file');
  });
  add(1, CACHING);
  await words.flush();
  expect(await kept()).toHaveLength(1);
  expect(problems).toEqual([null]);
  vi.doUnmock('@/data/notice');
  answer(2);
  await words.flush();
  expect(await asked()).toEqual(['caching']);
});

test('where nothing is left to write nothing is written', async () => {
  const write = vi.spyOn(db, 'transaction');
  answer(1);
  const first = words.flush();
  await words.flush();
  await first;
  expect(write).toHaveBeenCalledTimes(1);
  expect(problems).toEqual([null]);
});
