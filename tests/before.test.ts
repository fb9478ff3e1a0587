import { expect, test } from 'vitest';
import { wordsAfter } from '@/utils/before';

const said = (text: string, speaker = 'Ana') => ({ speaker, text });

test('of a row that goes on, only the new words are given', () => {
  expect(wordsAfter(said('so tell me about caching'), said('so tell'), true)).toBe('me about caching');
  expect(wordsAfter(said('So, tell me more about it.'), said('so tell me more'), false)).toBe('about it.');
});

test('a row that says nothing new gives nothing', () => {
  expect(wordsAfter(said('So, tell me.'), said('so tell me'), true)).toBeNull();
});

test('the same words of somebody else, or a short equal answer, are new', () => {
  expect(wordsAfter(said('so tell me more', 'You'), said('so tell me more'), false)).toBe('so tell me more');
  expect(wordsAfter(said('Yes.'), said('Yes.'), false)).toBe('Yes.');
});

test('a row that lost its first words still keeps the earlier ones to itself', () => {
  const before = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
  expect(
    wordsAfter(said('six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'), said(before), true),
  ).toBe('sixteen');
});

test('a short answer that begins like an earlier one is new', () => {
  expect(wordsAfter(said('Yes.'), said('Yes, that is fine with me, go ahead.'), false)).toBe('Yes.');
});
