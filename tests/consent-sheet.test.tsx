// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { ConsentSheet } from '@/components/live/ConsentSheet';
import { settingsQuery } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { defaultSettings } from '@/data/settings';
import type { ModelSettings } from '@/utils/records';
import { noModel } from '@/utils/settings-schema';
import { after, type Did } from './fixtures/acts';
import { mount, press, settle, view, within } from './fixtures/mount';

const saved = vi.fn(async (_did: object) => true);
const closed = vi.fn();
beforeEach(() => {
  saved.mockClear();
  closed.mockClear();
  settings({});
});
const settings = (model: Partial<ModelSettings>) =>
  queryClient.setQueryData(settingsQuery.queryKey, { ...defaultSettings, model: { ...noModel, ...model } });
const OPENAI = { provider: 'endpoint', baseUrl: 'https://api.openai.com/v1' } as const;

const given = (answer: 'agreed' | 'withdrawn', host: string | null = null): Did => ({
  kind: 'consent',
  answer,
  wording: '',
  call: 'abc',
  host,
});
const open = async (change: Partial<InterviewView> = {}) => {
  const page = await mount(within(view({ act: saved, ...change }), <ConsentSheet open onClose={closed} />));
  await settle(20);
  return page;
};
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.seg-item')].find((each) => each.textContent === name) ?? null;

test('arrows record nothing; pressing an answer records it for this call and closes the sheet', async () => {
  const page = await open({ callId: 'abc-defg-hij' });
  await act(async () => button('Not asked yet')?.focus());
  await press(button('Not asked yet'), 'ArrowRight');
  expect(document.activeElement).toBe(button('Agreed'));
  expect(saved).not.toHaveBeenCalled();
  await act(async () => button('Agreed')?.click());
  expect(saved.mock.calls).toMatchObject([[{ kind: 'consent', answer: 'agreed', call: 'abc-defg-hij' }]]);
  expect(closed).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('pressing what stands closes the sheet and records nothing again', async () => {
  const page = await open({ state: after(given('withdrawn')) });
  await act(async () => button('Declined')?.click());
  expect(saved).not.toHaveBeenCalled();
  expect(closed).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('a second answer counts, however soon it follows the first', async () => {
  const page = await open({ state: after(given('withdrawn')) });
  await act(async () => button('Not asked yet')?.click());
  await act(async () => button('Declined')?.click());
  expect(saved.mock.calls).toMatchObject([[{ answer: 'not asked' }], [{ answer: 'declined' }]]);
  await page.unmount();
});

test('consent to the call before is asked again for another call', async () => {
  const page = await open({ state: after(given('agreed')), otherCall: true, callId: 'next' });
  expect(button('Agreed')?.getAttribute('aria-pressed')).toBe('false');
  await act(async () => button('Agreed')?.click());
  expect(saved.mock.calls).toMatchObject([[{ answer: 'agreed', call: 'next' }]]);
  await page.unmount();
});

test('where the settings send summaries to a host, it is named, and captions alone can be agreed to', async () => {
  settings(OPENAI);
  const page = await open({ callId: 'abc' });
  expect(document.querySelector('.words')?.textContent).toContain('may be sent to api.openai.com');
  await act(async () => button('Captions only')?.click());
  await act(async () => button('Agreed')?.click());
  expect(saved.mock.calls).toMatchObject([
    [{ answer: 'agreed', host: null, wording: expect.not.stringContaining('api.openai.com') }],
    [{ answer: 'agreed', host: 'api.openai.com', wording: expect.stringContaining('api.openai.com') }],
  ]);
  await page.unmount();
});

test('captions only is raised to the host later, by the wording that names it', async () => {
  settings(OPENAI);
  const page = await open({ state: after(given('agreed')), callId: 'abc' });
  expect(button('Captions only')?.getAttribute('aria-pressed')).toBe('true');
  expect(document.querySelector('.words')?.textContent).toContain('api.openai.com');
  await act(async () => button('Captions only')?.click());
  expect(saved).not.toHaveBeenCalled();
  await act(async () => button('Agreed')?.click());
  // Reading goes on as it was.
  expect(saved.mock.calls).toMatchObject([[{ answer: 'agreed', host: 'api.openai.com', amends: true }]]);
  await page.unmount();
});

test('agreeing anew after a withdrawal, or to another call, is a new beginning of reading', async () => {
  settings(OPENAI);
  for (const change of [
    { state: after(given('withdrawn')) },
    { state: after(given('agreed')), otherCall: true },
  ] satisfies Partial<InterviewView>[]) {
    saved.mockClear();
    const page = await open(change);
    await act(async () => button('Agreed')?.click());
    expect(saved.mock.calls[0]?.[0]).not.toHaveProperty('amends');
    await page.unmount();
  }
});

test('taking consent back in the sheet stops the reading at once', async () => {
  const stopReading = vi.fn();
  for (const [name, times] of [
    ['Agreed', 0],
    ['Declined', 1],
  ] as const) {
    const page = await open({ state: after(given('agreed')), stopReading });
    await act(async () => button(name)?.click());
    expect(stopReading).toHaveBeenCalledTimes(times);
    await page.unmount();
  }
});

test('an answer that named another host stands for no answer to this one', async () => {
  settings({ ...OPENAI, baseUrl: 'https://openrouter.ai/api/v1' });
  const page = await open({ state: after(given('agreed', 'api.openai.com')), callId: 'abc' });
  expect([...document.querySelectorAll('[aria-pressed="true"]')]).toEqual([]);
  expect(document.querySelector('.kitnote')?.textContent).toContain('To openrouter.ai nothing is sent');
  await act(async () => button('Agreed')?.click());
  expect(saved.mock.calls).toMatchObject([[{ answer: 'agreed', host: 'openrouter.ai' }]]);
  await page.unmount();
});

test.each([{ zeroEgress: true }, { provider: 'none' }, { baseUrl: '' }] as const)(
  'nothing is named and nothing more is offered where nothing is sent: %o',
  async (change) => {
    settings({ ...OPENAI, ...change });
    const page = await open();
    expect(document.querySelector('.words')?.textContent).toContain('The words stay on my computer.');
    expect(button('Captions only')).toBeNull();
    await page.unmount();
  },
);
