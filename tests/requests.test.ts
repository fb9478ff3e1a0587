import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { requestsOver } from '@/data/requests';
import type { PanelMessage } from '@/utils/port';

let sent: PanelMessage[] = [];
const line = (isUp: boolean) =>
  requestsOver((message) => {
    sent.push(message);
    return isUp;
  });

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('the page is asked once, and its answer is the answer', async () => {
  const page = line(true);
  const on = page.switchOn();
  page.onMessage({ kind: 'switched', on: true });
  expect(await on).toBe(true);
  expect(sent).toEqual([{ kind: 'switch on' }]);
});

test('a page that does not answer, or is not there, counts as no', async () => {
  const silent = line(true).switchOn();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await silent).toBe(false);
  expect(await line(false).structure()).toBeNull();
});

test('a second request takes the place of the first', async () => {
  const page = line(true);
  const first = page.structure();
  const second = page.structure();
  page.onMessage({ kind: 'structure', text: 'body' });
  expect(await first).toBeNull();
  expect(await second).toBe('body');
});

test('an answer that nobody waits for does nothing', () => {
  expect(() => line(true).onMessage({ kind: 'structure', text: '' })).not.toThrow();
});
