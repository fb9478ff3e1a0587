// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { useOneAtATime } from '@/components/live/useOneAtATime';
import { mount } from './fixtures/mount';

function Skip({ shown, write }: { shown: object; write(): Promise<boolean> }) {
  const once = useOneAtATime(shown);
  return (
    <button type="button" onClick={() => once(write)}>
      Skip
    </button>
  );
}

test('a second press is ignored until the first is written and on screen', async () => {
  const ends: ((saved: boolean) => void)[] = [];
  const write = vi.fn(() => new Promise<boolean>((resolve) => ends.push(resolve)));
  const before = {};
  const page = await mount(<Skip shown={before} write={write} />);
  const press = () => act(async () => page.one('button').click());
  await press();
  await press();
  expect(write).toHaveBeenCalledTimes(1);
  await act(async () => ends[0]?.(true));
  await press();
  expect(write).toHaveBeenCalledTimes(1);
  await page.draw(<Skip shown={{}} write={write} />);
  await press();
  expect(write).toHaveBeenCalledTimes(2);
  await page.unmount();
});

test('after a write that failed the next press is tried at once', async () => {
  const write = vi.fn(async () => false);
  const page = await mount(<Skip shown={{}} write={write} />);
  await act(async () => page.one('button').click());
  await act(async () => page.one('button').click());
  expect(write).toHaveBeenCalledTimes(2);
  await page.unmount();
});
