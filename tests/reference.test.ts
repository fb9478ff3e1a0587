// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interview } from '@/utils/records';
import { LONGEST_REFERENCE, namesakesOf, tidyReference, withReferenceOf } from '@/utils/reference';
import { view } from './fixtures/mount';

const interview = (id: string, change: Partial<Interview>): Interview => ({ ...view().interview, id, ...change });

test('two who type the same number store the same letters', () => {
  expect(tidyReference('  BE  2041\t')).toBe('BE 2041');
  expect(tidyReference('E\u0301-7')).toBe('\u00C9-7');
  expect(tidyReference(' \n ')).toBe('');
});

test('a number of any length and letters is stored tidy, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const tidy = tidyReference(typed);
      expect([...tidy].length).toBeLessThanOrEqual(LONGEST_REFERENCE);
      expect(tidyReference(tidy)).toBe(tidy);
    }),
  );
});

test('interviews of the same name are found, one for each reference and the newest first', () => {
  const all = [
    interview('a', { candidate: 'Lindholm, Nora', reference: 'A', startedAt: 1 }),
    interview('b', { candidate: 'nora lindholm', reference: 'A', startedAt: 2 }),
    interview('c', { candidate: 'Nóra Lindholm', reference: 'C', startedAt: 3 }),
    interview('d', { candidate: 'Nora Lind', reference: 'D', startedAt: 4 }),
    interview('e', { candidate: 'Nora Lindholm', reference: '', startedAt: 5 }),
  ];
  expect(namesakesOf('Nora Lindholm', '', all).map(({ id }) => id)).toEqual(['c', 'b']);
  expect(namesakesOf('Nora Lindholm', 'C', all).map(({ id }) => id)).toEqual(['b']);
  expect(namesakesOf(' ', '', all)).toEqual([]);
});

test('an interview without a reference belongs to no other', () => {
  const [a, b, c] = [interview('a', { reference: '' }), interview('b', { reference: '' }), interview('c', {})];
  expect(withReferenceOf(a, [a, b, c])).toEqual([a]);
  expect(withReferenceOf(c, [a, b, c, interview('d', {})]).map(({ id }) => id)).toEqual(['c', 'd']);
});
