import { expect, test } from 'vitest';
import { evades } from '@/utils/evades';
import { GONE_PAST, ON_KEYS, ON_LIMITS } from './fixtures/answers';

const said = (...texts: string[]) => texts.map((text) => ({ text }));

test('an answer that has nothing to tell goes past the question', () => {
  expect(evades(said(GONE_PAST))).toBe(true);
});

test('an answer does not', () => {
  expect(evades(said(ON_KEYS))).toBe(false);
  expect(evades(said(ON_LIMITS))).toBe(false);
});

test('nothing said is nothing evaded', () => {
  expect(evades([])).toBe(false);
});

test('an answer in several utterances is read as one', () => {
  const parts = GONE_PAST.split(', ');
  expect(evades(said(...parts))).toBe(evades(said(parts.join('\n'))));
  expect(evades(said(GONE_PAST, ON_KEYS, ON_LIMITS))).toBe(false);
});
