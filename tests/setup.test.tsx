// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/Panel';
import { Setup } from '@/components/setup/Setup';
import { db } from '@/data/db';
import { pauseInterview, startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { queryClient } from '@/data/queries';
import { mount, settle } from './fixtures/mount';

vi.mock('@/data/tabs', () => ({
  findCallTab: async () => null,
  sameCallTab: async () => null,
  watchTabs: () => () => undefined,
  openRehearsal: async () => undefined,
}));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
});

test('pressing Start twice starts one interview, with the answer to consent in it', async () => {
  const started = vi.fn();
  const page = await mount(<Setup tab={null} onStarted={started} onOpen={() => undefined} onTour={() => undefined} />);
  const field = page.one<HTMLInputElement>('#candidate');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Nora');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => page.one('.seg-item').click());
  await act(async () => {
    page.one<HTMLFormElement>('form').requestSubmit();
    page.one<HTMLFormElement>('form').requestSubmit();
  });
  await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(1));
  await settle(50);
  expect(await db.interviews.toArray()).toMatchObject([{ candidate: 'Nora', platform: 'none' }]);
  expect(await db.acts.toArray()).toMatchObject([{ kind: 'consent', answer: 'agreed', call: null, seq: 0, time: 0 }]);
  await page.unmount();
});

test('an interview that cannot be taken up says why', async () => {
  const id = await startInterview({ candidate: 'Nora', role: '', interviewer: '', kit: kits[0], platform: 'none' });
  await pauseInterview(id);
  const page = await mount(<Panel tourSeen />);
  await vi.waitFor(async () => {
    await settle(20);
    expect(page.text()).toContain('Continue');
  });
  vi.spyOn(db.interviews, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await act(async () => page.one('[aria-label="Continue: Nora"]').click());
  await vi.waitFor(async () => {
    await settle(20);
    expect(document.body.textContent).toContain('What was saved before is safe.');
  });
  await page.unmount();
});
