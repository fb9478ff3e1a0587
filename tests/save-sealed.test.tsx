// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { SaveScorecard } from '@/components/wrapup/SaveScorecard';
import { newSealingKeys } from '@/data/sealing';
import { changeSettings } from '@/data/settings';
import { CARDS } from './fixtures/debrief';
import { mount, settle, write } from './fixtures/mount';

const saved: string[] = [];
vi.mock('@/components/wrapup/saveFile', () => ({ saveFile: (name: string) => saved.push(name) }));
vi.mock('@/data/settings', async (original) => ({
  ...(await original<typeof import('@/data/settings')>()),
  changeSettings: vi.fn(async () => {
    throw new DOMException('full', 'QuotaExceededError');
  }),
}));

test('a sealed scorecard counts as saved although its key could not be remembered, and both are said', async () => {
  const { publicKey } = await newSealingKeys();
  const page = await mount(<SaveScorecard scorecardNow={async () => CARDS[0] ?? expect.fail()} damaged={2} />);
  expect(page.text().replaceAll('\u00A0', ' ')).toContain('2 records cannot be read');
  await act(async () => page.one('[aria-label="Other formats"]').click());
  await settle(50);
  const sealed = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((each) =>
    each.textContent?.startsWith('Sealed'),
  );
  await act(async () => sealed?.click());
  await settle(50);
  const field = document.querySelector<HTMLTextAreaElement>('.seal textarea') ?? expect.fail('No sheet is open.');
  await write(field, publicKey);
  await act(async () => document.querySelector<HTMLFormElement>('.seal')?.requestSubmit());
  await vi.waitFor(async () => {
    await settle(20);
    expect(page.text()).toContain('The key could not be remembered');
  });
  expect(changeSettings).toHaveBeenCalled();
  expect(saved).toEqual([expect.stringMatching(/\.json\.age$/)]);
  expect(page.text()).not.toContain('could not be saved');
  await page.unmount();
});
