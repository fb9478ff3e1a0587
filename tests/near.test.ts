import { expect, test } from 'vitest';
import { distanceOf } from '@/utils/near';

test('a word is no way from itself, however long', () => {
  for (const word of ['ttl', 'serializability', 'a'.repeat(24), 'electroencephalographically']) {
    expect(distanceOf(word, word, 2), word).toBe(0);
  }
});

test('letters that changed places are nearer than two wrong ones', () => {
  expect(distanceOf('cahce', 'cache', 2)).toBeLessThan(1);
  expect(distanceOf('cxxhe', 'cache', 2)).toBe(2);
});

test('what was typed may be the beginning of a word, and only where asked for', () => {
  expect(distanceOf('idemp', 'idempotency', 1, true)).toBe(0);
  expect(distanceOf('idemp', 'idempotency', 1)).toBe(Number.POSITIVE_INFINITY);
});
