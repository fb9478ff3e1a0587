import { expect, test } from 'vitest';
import { actionOf, KEYS } from '@/components/live/keys';

test('every listed key does what its line says, and no key does two things', () => {
  const keys = KEYS.flatMap((row) => row.keys);
  expect(new Set(keys.map((each) => each.key)).size).toBe(keys.length);
  for (const each of keys) expect(actionOf(each.key)).toEqual(each.does);
});

test('letters work with and without Shift, other keys do nothing', () => {
  expect(actionOf('s')).toBe('skip');
  expect(actionOf('S')).toBe('skip');
  expect(actionOf('x')).toBeUndefined();
  expect(actionOf('Tab')).toBeUndefined();
});
