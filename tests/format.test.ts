import { expect, test } from 'vitest';
import { ago, clock, count, date, iso, length, levelName, minutes } from '@/utils/format';

test('a time of the interview has minutes and seconds, and hours once it needs them', () => {
  expect([0, 999, 61_000, 1_880_000, 3_850_000].map(clock)).toEqual(['0:00', '0:00', '1:01', '31:20', '1:04:10']);
  expect(clock(-5)).toBe('0:00');
});

test('a number never parts from its unit', () => {
  expect(minutes(28 * 60_000)).toBe('28\u00A0min');
  expect(length(12_900)).toBe('12\u00A0s');
  expect(length(60_000)).toBe('1\u00A0min');
  expect(length(3 * 3_600_000)).toBe('3\u00A0h');
  expect(ago(4_200)).toBe('4\u00A0s ago');
  expect(count(1, 'gap')).toBe('1\u00A0gap');
  expect(count(0, 'gap')).toBe('0\u00A0gaps');
  expect(levelName(3)).toBe('Level\u00A03');
});

test('a date reads as the wall clock did where the interview was', () => {
  const at = Date.UTC(2026, 10, 24, 23, 30);
  expect(date(at, 60, { year: true })).toBe('Wed 25 Nov 2026, 00:30');
  expect(date(at, 0)).toBe('Tue 24 Nov, 23:30');
  expect(iso(at, 60)).toBe('2026-11-25T00:30:00+01:00');
  expect(iso(at, -210)).toBe('2026-11-24T20:00:00-03:30');
});

test('a moment that no calendar holds still gets a date', () => {
  expect(() => iso(Number.MAX_VALUE, 60)).not.toThrow();
  expect(() => date(-Number.MAX_VALUE, -60)).not.toThrow();
});
