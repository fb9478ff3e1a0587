import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelOf } from '@/utils/model';
import { spoken } from '@/utils/phrases';
import { tellingOf } from '@/utils/telling';
import { stemOf } from '@/utils/words';

// Each of these words speaks for *caching* as much as the next.
const model = modelOf({
  kinds: { wording: false, letters: false },
  labels: ['none', 'caching'],
  bias: [0, 0],
  unit: 1,
  features: Object.fromEntries(['cache', 'stale', 'price', 'hit', 'ratio'].map((word) => [stemOf(word), [100, 1, 2]])),
});

function words(text: string): string | null {
  const reading = model.read(text);
  const span = tellingOf(text, reading, 'caching');
  return span && spoken(text, reading.words, span);
}

test('the neighbouring words that speak most are taken, as they were said', () => {
  expect(words('Then the Cache had STALE prices, I think.')).toBe('Cache had STALE prices');
});

test('no more than five words', () => {
  expect(words('cache stale price cache stale price')).toBe('cache stale price cache stale');
});

test('neither end is a small word, and where nothing speaks for it there are none', () => {
  expect(words('it was the cache, and so on')).toBe('cache');
  expect(words('it was the train')).toBeNull();
  expect(words('')).toBeNull();
});

test('a sentence, a clause or a caption line ends them; a point within a number or a name does not', () => {
  for (const end of ['. ', '? ', '! ', '; ', '\n'])
    expect(words(`was cache${end}Stale prices`), end).toBe('Stale prices');
  expect(words('cache Node.js ratio')).toBe('cache Node.js ratio');
  expect(words('cache 1.5 ratio')).toBe('cache 1.5 ratio');
  expect(words('cache, stale')).toBe('cache, stale');
});

test('a sentence that ends within quotation marks or brackets ends them too', () => {
  for (const end of ['.” ', '?” ', '." ', '.’ ', '!’ ', ".' ", '.) ', '.’” ']) {
    expect(words(`was cache${end}Stale prices`), end).toBe('Stale prices');
  }
});

test('what somebody quotes is not torn at its first or last mark', () => {
  expect(words('They said “cache hit ratio” and stale.')).toBe('cache hit ratio');
  expect(words('Stale, they called it “cache hit ratio”, prices.')).toBe('cache hit ratio');
  expect(words('the ‘cache’')).toBe('cache');
  expect(words('the “cache”')).toBe('cache');
});

test('an apostrophe within a word or behind it belongs to nobody’s quotation', () => {
  expect(words('the cache’s stale price')).toBe('cache’s stale price');
  expect(words('the caches’ stale price')).toBe('caches’ stale price');
});

test('whatever was said, they are verbatim in it, and any double quotation mark stays outside', () => {
  const part = fc.constantFrom(
    'cache',
    'Stale',
    'price’s',
    'the',
    'it',
    'rain',
    '.',
    '. ',
    ' “',
    '” ',
    '"',
    '’ ',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const found = words(parts.join(''));
      expect(parts.join('').includes(found ?? '')).toBe(true);
      expect(found ?? '').not.toMatch(/[“”"]/);
    }),
  );
});
