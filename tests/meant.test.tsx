// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useMeant } from '@/components/live/useMeant';
import type { Act } from '@/utils/records';
import { actsOf, skip } from './fixtures/acts';
import { mount } from './fixtures/mount';

let now = 10_000;
let isMeant: () => boolean;
function Part({ shown, acts }: { shown: string; acts: Act[] }) {
  isMeant = useMeant(shown, acts);
  return <p>{shown}</p>;
}

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

test('a press is not meant for a question that came up by itself a moment ago', async () => {
  const page = await mount(<Part shown="caching" acts={[]} />);
  expect(isMeant()).toBe(true);
  await page.draw(<Part shown="locking" acts={[]} />);
  now += 150;
  expect(isMeant()).toBe(false);
  now += 300;
  expect(isMeant()).toBe(true);
  await page.unmount();
});

test('nor for what came up because a question was heard', async () => {
  const page = await mount(<Part shown="caching" acts={[]} />);
  await page.draw(<Part shown="locking" acts={actsOf({ kind: 'ask', questionId: 'caching', how: 'heard' })} />);
  expect(isMeant()).toBe(false);
  await page.unmount();
});

test('what an act of one’s own brought up can be pressed at once, and so can what an undo brought back', async () => {
  const skipped = actsOf(skip('caching'));
  const page = await mount(<Part shown="caching" acts={[]} />);
  await page.draw(<Part shown="locking" acts={skipped} />);
  expect(isMeant()).toBe(true);
  await page.draw(<Part shown="caching" acts={skipped.map((act) => ({ ...act, undoneAt: 1 }))} />);
  expect(isMeant()).toBe(true);
  await page.draw(<Part shown="indexing" acts={skipped.map((act) => ({ ...act, undoneAt: 1 }))} />);
  expect(isMeant()).toBe(false);
  await page.unmount();
});
