import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeText, initialsBadge, initialsOf, isBadge, peopleBehind, photoBadge } from '@/utils/badge';

const nora = { name: 'Nora Lindholm', badges: [photoBadge('https://example.org/nora.png')] };
const nick = { name: 'Nick van der Laan', badges: [] };
const lucy = { name: 'Lucy Tanner', badges: [] };

test.each([
  ['Nora Lindholm', 'NL'],
  ['Nick van der Laan', 'NL'],
  ['mónica', 'M'],
  ['', ''],
  ['李 小龍', '李小'],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a badge is told from a name and shows what the page shows', () => {
  expect(isBadge(initialsBadge('nl'))).toBe(true);
  expect(isBadge(photoBadge('a.png'))).toBe(true);
  expect(isBadge('Nora Lindholm')).toBe(false);
  expect(badgeText(initialsBadge('nl'))).toBe('NL');
  expect(badgeText(photoBadge('a.png'))).toBe('photo');
});

test('two people with the same initials are both named, and nobody is chosen', () => {
  expect(peopleBehind(initialsBadge('NL'), [nora, nick, lucy])).toEqual(['Nora Lindholm', 'Nick van der Laan']);
});

test('a photo is known only where the page shows it with a name', () => {
  expect(peopleBehind(photoBadge('https://example.org/nora.png'), [nora, nick])).toEqual(['Nora Lindholm']);
  expect(peopleBehind(photoBadge('https://example.org/other.png'), [nora, nick])).toEqual([]);
});

test('the address of a photo is not kept', () => {
  fc.assert(
    fc.property(fc.webUrl(), (address) => {
      expect(photoBadge(address).length).toBeLessThan(20);
    }),
  );
});
