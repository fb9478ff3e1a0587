import { expect, test } from 'vitest';
import { allowance } from '@/entrypoints/call/allowance';

test('as many utterances as a long absence brings may be told at once', () => {
  const may = allowance();
  expect(Array.from({ length: 600 }, (_, i) => may(`r:${i}`, 0))).not.toContain(false);
});

test('a page that forges rows is held to more than any call has', () => {
  const may = allowance();
  const told = Array.from({ length: 100_000 }, (_, i) => may(`r:${i}`, i)).filter(Boolean);
  expect(told.length).toBeLessThanOrEqual(600 + 100 * 10);
  expect(told.length).toBeGreaterThan(1_500);
});

test('what was told may be revised without end', () => {
  const may = allowance();
  for (let i = 0; i < 700; i++) may(`r:${i}`, 0);
  expect(may('r:700', 0)).toBe(false);
  expect(may('r:5', 0)).toBe(true);
});

test('what was held back is told once there is room, and a clock that is set back gives none', () => {
  const may = allowance();
  for (let i = 0; i < 600; i++) may(`r:${i}`, 10_000);
  expect(may('late', 10_000)).toBe(false);
  expect(may('late', 5_000)).toBe(false);
  expect(may('late', 5_200)).toBe(true);
});
