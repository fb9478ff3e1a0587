import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteFrom } from '@/utils/quote';

test('a short utterance is quoted whole', () => {
  expect(quoteFrom(' We served stale rates for an hour. ')).toBe('We served stale rates for an hour.');
});

test('of a long turn the last sentences are quoted, from the start of one', () => {
  const quote = quoteFrom(
    `${'We talked about many things before that. '.repeat(12)}Then the cache went cold. The database did not survive it.`,
  );
  expect(quote.startsWith('We talked') || quote.startsWith('Then')).toBe(true);
  expect(quote.endsWith('The database did not survive it.')).toBe(true);
});

test.each(['”', '"', '’', "'", '.”'])('a sentence that ends in %s ends there too', (mark) => {
  const said = `${'word '.repeat(60)}and they told us “retry it.${mark} Then the cache went cold and the database did not survive it.`;
  expect(quoteFrom(said)).toBe('Then the cache went cold and the database did not survive it.');
});

test('a quote is always words of the utterance, in their order, and never half a word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('cache', 'the', 'rolled', 'back.', 'Redis,', 'so?', 'well'), {
        minLength: 1,
        maxLength: 200,
      }),
      (words: string[]) => {
        const text = words.join(' ');
        const quote = quoteFrom(text);
        expect(text.endsWith(quote)).toBe(true);
        expect(quote.length).toBeLessThanOrEqual(280);
        expect(quote.split(' ').every((word) => words.includes(word))).toBe(true);
        expect(quote).not.toBe('');
      },
    ),
  );
});
