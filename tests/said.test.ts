import { expect, test } from 'vitest';
import type { Utterance } from '@/utils/records';
import type { Known } from '@/utils/roles';
import { saidIn } from '@/utils/said';
import { after, ask } from './fixtures/acts';

const known: Known = {
  roles: new Map(),
  names: new Map(),
  platform: 'meet',
  interviewer: 'Lucy Tanner',
  candidate: 'Nora Lindholm',
};
const heard = (change: Partial<Utterance>): Utterance => ({
  id: 'r:1',
  interviewId: 'i',
  place: 0,
  speaker: 'Nora Lindholm',
  text: 'We used a queue.',
  at: 0,
  time: 30_000,
  changedAt: 0,
  settled: true,
  ...change,
});
const state = after(ask('locking'), ask('caching'));
const read = (utterances: Utterance[], before: ReturnType<typeof saidIn> = [], now = state) =>
  saidIn(utterances, { state: now, known }, before);

test('the words of the candidate count, each with the question that was current then', () => {
  const all = [heard({}), heard({ id: 'r:2', time: 61_000 }), heard({ id: 'r:3', speaker: 'You' })];
  expect(read(all).map(({ id, questionId }) => [id, questionId])).toEqual([
    ['r:1', 'locking'],
    ['r:2', 'caching'],
  ]);
});

test('provisional words do not count', () => {
  expect(read([heard({ settled: false })])).toEqual([]);
});

test('of words that go on after a pause the settled ones count until they settle again', () => {
  const first = read([heard({})]);
  const growing = read([heard({ text: 'We used a queue. And then', settled: false })], first);
  expect(growing).toBe(first);
  const whole = read([heard({ text: 'We used a queue. And then a cache.' })], growing);
  expect(whole.map(({ text }) => text)).toEqual(['We used a queue. And then a cache.']);
});

test('what goes on is still read anew when its question is noticed late, and is gone when it is deleted', () => {
  const first = read([heard({ time: 130_000 })]);
  const growing = heard({ time: 130_000, text: 'We used a queue. And', settled: false });
  const noticed = after(ask('locking'), ask('caching'), ask('indexing'));
  expect(read([growing], first, noticed)).toMatchObject([{ text: 'We used a queue.', questionId: 'indexing' }]);
  expect(read([], first)).toEqual([]);
});

test('what is the same stays the same array', () => {
  const first = read([heard({}), heard({ id: 'r:2' })]);
  expect(read([heard({}), heard({ id: 'r:2' }), heard({ id: 'r:3', settled: false })], first)).toBe(first);
  expect(read([heard({})], first)).toEqual(first.slice(0, 1));
});
