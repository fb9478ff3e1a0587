// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { press, until } from '@/entrypoints/call/press';

afterEach(() => {
  vi.useRealTimers();
});

test('a press is what a hand does: the pointer goes down, comes up, and clicks once', () => {
  document.body.innerHTML = '<div><button><svg></svg></button></div>';
  const heard: string[] = [];
  for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'focus']) {
    document.body.addEventListener(kind, (event) => heard.push(event.type), true);
  }
  const button = document.querySelector('button');
  if (button) press(button);
  expect(heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
});

test('what comes within two seconds is found', async () => {
  vi.useFakeTimers();
  const find = vi.fn((): string | null => null);
  const found = until(find);
  await vi.advanceTimersByTimeAsync(1_500);
  find.mockReturnValue('a menu');
  await vi.advanceTimersByTimeAsync(100);
  expect(await found).toBe('a menu');
});

test('what does not come is given up', async () => {
  vi.useFakeTimers();
  const found = until(() => null);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await found).toBeNull();
});
