// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { db } from '@/data/db';
import { App } from '@/entrypoints/sidepanel/App';
import { mount, settle } from './fixtures/mount';

vi.mock('@/data/tabs', () => ({
  findCallTab: async () => null,
  sameCallTab: async () => null,
  watchTabs: () => () => undefined,
  openRehearsal: async () => undefined,
}));

test('settings that cannot be read do not leave the panel empty', async () => {
  vi.spyOn(db.settings, 'get').mockRejectedValue(new Error('damaged'));
  const page = await mount(<App />);
  await vi.waitFor(async () => {
    await settle(20);
    expect(page.text()).toContain('Welcome to Askside');
  });
  await page.unmount();
});
