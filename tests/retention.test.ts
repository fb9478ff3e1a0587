import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interview } from '@/utils/records';
import { dueAt, dueOf } from '@/utils/retention';

const DAY = 24 * 3_600_000;
const ended = (at: number, hold?: Interview['legalHold']) =>
  ({ finishedAt: at, tickedAt: at, ...(hold ? { legalHold: hold } : {}) }) as Interview;
const months = (count: number) => ({ months: count });

test('an interview is due on the same day of the month, or on the last one where that day is missing', () => {
  const due = (end: string, count: number) => new Date(dueAt(ended(Date.parse(end)), months(count))).toISOString();
  expect(due('2026-01-15T09:30:00.000Z', 6)).toBe('2026-07-15T09:30:00.000Z');
  expect(due('2026-08-31T09:30:00.000Z', 6)).toBe('2027-02-28T09:30:00.000Z');
  expect(due('2027-08-31T09:30:00.000Z', 6)).toBe('2028-02-29T09:30:00.000Z');
});

test('what is due is listed whatever the clock says, what is held never is', () => {
  const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(times, times, fc.integer({ min: 1, max: 60 }), (end, now, count) => {
      const own = ended(end.getTime());
      const due = dueOf(own, months(count), now.getTime());
      expect(due?.kind === 'due').toBe(now.getTime() >= dueAt(own, months(count)));
      const held = ended(end.getTime(), { at: 0, reason: 'A claim is open.' });
      expect(dueOf(held, months(count), now.getTime())).toEqual({ kind: 'held' });
    }),
  );
});

test('an interview is announced thirty days ahead, and not at all without a rule', () => {
  const own = ended(Date.parse('2026-01-15T00:00:00Z'));
  const due = dueAt(own, months(12));
  expect(dueOf(own, months(12), due - 31 * DAY)).toBeNull();
  expect(dueOf(own, months(12), due - 30 * DAY)).toEqual({ kind: 'soon', days: 30 });
  expect(dueOf(own, months(12), due - 1)).toEqual({ kind: 'soon', days: 1 });
  expect(dueOf(own, months(12), due + 3 * DAY)).toEqual({ kind: 'due', days: 3 });
  expect(dueOf(own, null, due + 3 * DAY)).toBeNull();
});
