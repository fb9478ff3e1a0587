import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { forgetWords } from '@/utils/forgettable';
import { recentOf } from '@/utils/recent';

test('a key among the latest is worked out once, also where nothing came of it', () => {
  const work = vi.fn((key: string) => (key === 'nothing' ? undefined : key.length));
  const recent = recentOf(2, work);
  expect([recent('one'), recent('nothing'), recent('one'), recent('nothing')]).toEqual([3, undefined, 3, undefined]);
  expect(work).toHaveBeenCalledTimes(2);
});

test('the one that was not asked for the longest is forgotten', () => {
  const work = vi.fn((key: string) => key);
  const recent = recentOf(2, work);
  for (const key of ['a', 'b', 'a', 'c', 'a']) recent(key);
  expect(work.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  recent('b');
  expect(work.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});

test('whatever it has forgotten, it gives what the work gives', () => {
  const recent = recentOf(3, (key) => `${key}!`);
  fc.assert(fc.property(fc.constantFrom('a', 'b', 'c', 'd', 'e'), (key) => recent(key) === `${key}!`));
});

test('what fails is tried again', () => {
  let fails = true;
  const recent = recentOf(2, (key) => {
    if (fails) throw new Error('not yet');
    return key;
  });
  expect(() => recent('a')).toThrow('not yet');
  fails = false;
  expect(recent('a')).toBe('a');
});

test('nothing is remembered of any text once words are forgotten', () => {
  const work = vi.fn((key: string) => key);
  const [one, other] = [recentOf(2, work), recentOf(2, work)];
  one('a');
  other('a');
  forgetWords();
  expect([one('a'), other('a')]).toEqual(['a', 'a']);
  expect(work).toHaveBeenCalledTimes(4);
});
