import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import { searcherOf } from '@/utils/search';
import { bank } from './fixtures/bank';

const search = searcherOf(bank);
const first = (query: string) => search(query)[0]?.question.id;

test('an empty query finds all questions in the order of their numbers', () => {
  const reversed = searcherOf([...bank].reverse());
  for (const query of ['', '  '])
    expect(reversed(query).map((hit) => hit.question.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('finds by title, prompt, points, probes and cues', () => {
  expect(first('rate limits')).toBe('rate-limits');
  expect(first('worth its time for both sides')).toBe('code-review');
  expect(first('number of cores')).toBe('connection-pool');
  expect(first('three thousand lines')).toBe('code-review');
  expect(first('launchdarkly')).toBe('feature-flags');
});

test('forgives wrong, missing, further and swapped letters', () => {
  for (const query of ['pasword', 'passwrod', 'passwprd', 'passsword'])
    expect(first(query), query).toBe('password-storage');
  expect(first('replcia')).toBe('read-replicas');
  expect(first('feture flag')).toBe('feature-flags');
});

test('finds by a few letters, and the first hit stays while typing on', () => {
  const word = 'throttling';
  for (let length = 3; length <= word.length; length++)
    expect(first(word.slice(0, length)), word.slice(0, length)).toBe('rate-limits');
  const title = 'connection pools';
  for (let length = 4; length <= title.length; length++)
    expect(first(title.slice(0, length)), title.slice(0, length)).toBe('connection-pool');
});

test('several words may each stand somewhere else', () => {
  expect(first('bcrypt upgrade')).toBe('password-storage');
  expect(first('leak heap')).toBe('memory-leak-story');
});

test('spelling of either side of the ocean and mis-heard words find the same', () => {
  expect(first('hash a password be crypt')).toBe('password-storage');
  expect(first('throttleing')).toBe('rate-limits');
});

test('what nothing is like finds nothing', () => {
  expect(search('zzxqj')).toEqual([]);
});

test('gives no more than asked for', () => {
  expect(search('', 3)).toHaveLength(3);
});

const marked = (query: string, id: string) => {
  const hit = search(query).find((each) => each.question.id === id);
  const cut = (text: string, ranges: [number, number][]) => ranges.map(([start, end]) => text.slice(start, end));
  return hit && { title: cut(hit.question.title, hit.title), prompt: cut(hit.question.prompt, hit.prompt) };
};

test('marks the letters that were typed', () => {
  expect(marked('pool', 'connection-pool')).toEqual({ title: ['pool'], prompt: ['pool'] });
});

test('marks the whole word for another form or a typo', () => {
  expect(marked('reviewed', 'code-review')).toEqual({ title: ['review'], prompt: ['review'] });
  expect(marked('pasword', 'password-storage')).toEqual({ title: ['Password'], prompt: ['passwords'] });
});

test('marks no single letters, and no two marks overlap', () => {
  for (const query of ['a', 'a p', 'r', 're re', 'pool poo po', 'connection pools']) {
    for (const hit of search(query)) {
      for (const ranges of [hit.title, hit.prompt]) {
        ranges.forEach(([start, end], index) => {
          expect(end - start).toBeGreaterThanOrEqual(2);
          expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? 0);
        });
      }
    }
  }
});

test('what is named by the typed letters comes first, before what only mentions them', () => {
  const core = searcherOf(coreQuestions);
  const first = (query: string) => core(query)[0]?.question.id;
  expect(first('cahce')).toBe('caching');
  expect(first('sec')).toBe('secrets');
  expect(first('idem')).toBe('idempotency');
  expect(first('ind')).toBe('indexing');
  expect(first('que')).toBe('message-queues');
});

test('a query without a word in it finds nothing, a pasted page is cut', () => {
  expect(search('😀')).toEqual([]);
  expect(search('.*+?^$')).toEqual([]);
  expect(first(`pool ${'and so on '.repeat(5_000)}`)).toBe('connection-pool');
});

test('shows the first point or probe with marked letters, and none for a hit by its cues', () => {
  const beneath = (query: string, id: string) => search(query).find((hit) => hit.question.id === id)?.beneath;
  expect(beneath('number of cores', 'connection-pool')?.text.toLowerCase()).toContain('cores');
  expect(beneath('launchdarkly', 'feature-flags')).toBeNull();
});
