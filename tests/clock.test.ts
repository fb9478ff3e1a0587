import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedAt, isRunning, LONGEST_ABSENCE } from '@/utils/clock';

const clock = { elapsed: 5_000, tickedAt: 100_000, pausedAt: null, finishedAt: null };

test('time goes on from the last tick', () => {
  expect(elapsedAt(clock, 100_000)).toBe(5_000);
  expect(elapsedAt(clock, 103_000)).toBe(8_000);
});

test('a short absence is part of the interview, a long one is not', () => {
  expect(elapsedAt(clock, 100_000 + LONGEST_ABSENCE)).toBe(5_000 + LONGEST_ABSENCE);
  expect(elapsedAt(clock, 100_000 + LONGEST_ABSENCE + 1)).toBe(5_000);
});

test('it stands still once the interview is finished', () => {
  const finished = { ...clock, finishedAt: 102_000 };
  expect(elapsedAt(finished, 102_000)).toBe(7_000);
  expect(elapsedAt(finished, 900_000_000)).toBe(7_000);
});

test("it never falls below the last tick, whatever the computer's clock does", () => {
  const any = fc.integer({ min: 0, max: 1e13 });
  fc.assert(
    fc.property(any, any, any, fc.option(any), (elapsed, tickedAt, now, finishedAt) => {
      expect(elapsedAt({ elapsed, tickedAt, pausedAt: null, finishedAt }, now)).toBeGreaterThanOrEqual(elapsed);
    }),
  );
});

test('ticks in a row add up to the time between them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: LONGEST_ABSENCE })), (steps) => {
      let last = clock;
      for (const step of steps) {
        const now = last.tickedAt + step;
        last = { ...last, elapsed: elapsedAt(last, now), tickedAt: now };
      }
      expect(last.elapsed).toBe(5_000 + steps.reduce((sum, step) => sum + step, 0));
    }),
  );
});

test('an interview runs until it is finished or unseen for long', () => {
  expect(isRunning(clock, 101_000)).toBe(true);
  expect(isRunning(clock, 99_000)).toBe(true);
  expect(isRunning(clock, 100_000 + LONGEST_ABSENCE + 1)).toBe(false);
  expect(isRunning({ ...clock, finishedAt: 100_500 }, 101_000)).toBe(false);
});

test('an interview that was left for now stands still, and no longer runs', () => {
  const left = { ...clock, pausedAt: 102_000 };
  expect(elapsedAt(left, 103_000)).toBe(7_000);
  expect(isRunning(left, 103_000)).toBe(false);
});
