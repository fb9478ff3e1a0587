// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useMeant } from '@/components/live/useMeant';
import { mount } from './fixtures/mount';

let now = 10_000;
let meant: ReturnType<typeof useMeant>;
function Part({ shown }: { shown: string }) {
  meant = useMeant(shown);
  return <p>{shown}</p>;
}

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

test('a press is not meant for a question that came up by itself a moment ago', async () => {
  const page = await mount(<Part shown="caching" />);
  expect(meant.isMeant()).toBe(true);
  await page.draw(<Part shown="locking" />);
  now += 150;
  expect(meant.isMeant()).toBe(false);
  now += 300;
  expect(meant.isMeant()).toBe(true);
  await page.unmount();
});

test('what a press brought up can be pressed at once, and what comes up after it cannot', async () => {
  const page = await mount(<Part shown="caching" />);
  meant.pressed();
  await page.draw(<Part shown="locking" />);
  expect(meant.isMeant()).toBe(true);
  await page.draw(<Part shown="indexing" />);
  expect(meant.isMeant()).toBe(false);
  await page.unmount();
});
