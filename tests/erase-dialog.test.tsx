// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Damaged } from '@/components/workbench/Damaged';
import { Erase } from '@/components/workbench/Erase';
import { db } from '@/data/db';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { queryClient } from '@/data/query-client';
import { mount, settle } from './fixtures/mount';

vi.mock('@/data/hold', () => ({ isHeld: async () => false }));

const begin = (candidate: string, reference?: string) =>
  startInterview({
    candidate,
    role: '',
    interviewer: '',
    kit: kits[0],
    platform: 'none',
    ...(reference && { reference }),
  });
const dialog = () => document.querySelector('[role="dialog"]') ?? expect.fail('No dialog is open.');
const erase = () =>
  act(async () => [...dialog().querySelectorAll('button')].find((each) => each.textContent === 'Erase')?.click());

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
});

test.each([false, true])('another interview of the same name goes too only if it was ticked: %s', async (ticked) => {
  const ids = [await begin('Nora Lindholm', 'BE-1'), await begin('nora lindholm'), await begin('Jonas')];
  const all = await db.interviews.toArray();
  const chosen = all.find(({ id }) => id === ids[0]) ?? expect.fail();
  const onClose = vi.fn();
  const page = await mount(<Erase chosen={chosen} all={all} onClose={onClose} />);
  await settle();
  const boxes = [...dialog().querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
  expect(boxes.map(({ checked }) => checked)).toEqual([false]);
  if (ticked) await act(async () => boxes[0]?.click());
  await erase();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect((await db.interviews.toArray()).map(({ id }) => id).sort()).toEqual(ids.slice(ticked ? 2 : 1).sort());
  await page.unmount();
});

test('an interview that cannot be read is listed, and erased after it was asked', async () => {
  const id = await begin('Nora Lindholm');
  const other = await begin('Jonas');
  await db.table('interviews').update(id, { kit: 'torn' });
  const page = await mount(<Damaged />);
  await vi.waitFor(async () => {
    await settle(20);
    expect(page.text()).toContain('Nora Lindholm');
  });
  await act(async () => page.one('button').click());
  await settle();
  expect(await db.interviews.count()).toBe(2);
  await erase();
  await vi.waitFor(async () => expect((await db.interviews.toArray()).map((each) => each.id)).toEqual([other]));
  await page.unmount();
});
