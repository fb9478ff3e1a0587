import { expect, test } from 'vitest';
import { stemOf, stemsOf, wordsOf } from '@/utils/words';

test('the forms of one word have one stem', () => {
  const forms = [
    ['cache', 'caches', 'cached', 'caching'],
    ['retry', 'retries', 'retried', 'retrying'],
    ['invalidate', 'invalidation', 'invalidated', 'invalidating'],
    ['idempotent', 'idempotency', 'idempotence'],
    ['observable', 'observability'],
    ['index', 'indexes', 'indices', 'indexing'],
    ['queue', 'queues', 'queuing', 'queueing'],
    ['migrate', 'migration', 'migrations'],
    ['write', 'wrote', 'written', 'writing'],
  ];
  for (const words of forms) expect(new Set(words.map(stemOf)), words.join()).toHaveLength(1);
});

test('British and American spelling have one stem', () => {
  const pairs = [
    ['authorisation', 'authorization'],
    ['normalise', 'normalize'],
    ['analyse', 'analyze'],
    ['modelling', 'modeling'],
    ['neighbour', 'neighbor'],
    ['catalogue', 'catalog'],
    ['optimised', 'optimized'],
  ] as const;
  for (const [british, american] of pairs) expect(stemOf(british)).toBe(stemOf(american));
});

test('different words keep different stems', () => {
  for (const [one, other] of [
    ['status', 'state'],
    ['table', 'tab'],
    ['lock', 'log'],
    ['rate', 'race'],
    ['hour', 'hor'],
  ] as const) {
    expect(stemOf(one)).not.toBe(stemOf(other));
  }
});

test('case, punctuation and apostrophes of captions make no difference', () => {
  expect(wordsOf("Don't, um: the SERVER’s cache-aside!").map((word) => word.text)).toEqual([
    'dont',
    'um',
    'the',
    'server',
    'cache',
    'aside',
  ]);
});

test('each word knows where it stands', () => {
  const text = 'So: Öl, “cache’s” TTL';
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['So', 'Öl', 'cache’s', 'TTL']);
});

test('fillers and small words say nothing, denials do', () => {
  expect(stemsOf('so um you know we would basically not use the cache')).toEqual(['not', 'cach']);
});

test('words torn apart by captions are put together where the bank knows the whole', () => {
  expect(stemsOf('a back ground job', new Set([stemOf('background')]))).toContain(stemOf('background'));
  expect(stemsOf('a back ground job')).not.toContain(stemOf('background'));
});

test('words are read the same beside letters that are no ASCII', () => {
  const text = "It's the shop's 2 caches, don't 'quote' a-b_c: retries' end";
  const beside = wordsOf(`${text} ö`);
  expect(beside.at(-1)?.text).toBe('o');
  expect(wordsOf(text)).toEqual(beside.slice(0, -1));
});
