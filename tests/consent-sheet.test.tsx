// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { ConsentSheet } from '@/components/live/ConsentSheet';
import { after, type Did } from './fixtures/acts';
import { mount, press, settle, view, within } from './fixtures/mount';

const saved = vi.fn(async (_did: object) => true);
const closed = vi.fn();
beforeEach(() => {
  saved.mockClear();
  closed.mockClear();
});

const given = (answer: 'agreed' | 'withdrawn'): Did => ({ kind: 'consent', answer, wording: '', call: 'abc' });
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
