// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { CaptionsPlace } from '@/components/live/CaptionsPlace';
import type { CallView } from '@/data/call-view';
import type { CallState } from '@/utils/port';
import { after } from './fixtures/acts';
import { following, onCall } from './fixtures/call';
import { mount, press, settle, within } from './fixtures/mount';

const actions = { wrapUp: vi.fn(), writeNote: vi.fn(), askConsent: vi.fn() };
const page = { switchOn: vi.fn(async () => true), pick: vi.fn(), structure: async () => null };
const goOnWithNotes = vi.fn();
let shown: Awaited<ReturnType<typeof mount>>;
afterEach(async () => {
  await shown.unmount();
  vi.clearAllMocks();
});

async function open(call: Partial<CallView> = {}, change: Partial<InterviewView> = {}) {
  const value = following(call, { page, goOnWithNotes, ...change });
  shown = await mount(within(value, <CaptionsPlace onPin={() => undefined} actions={actions} />));
}
const words = () => shown.text().replaceAll('\u00A0', ' ');
const buttons = () => [...document.querySelectorAll('button')].map((each) => each.textContent);
const state = (change: Partial<CallState>): Partial<CallView> => ({ state: { ...onCall, ...change } });
const click = async () => {
  await act(async () => shown.one('button').click());
  await settle();
};

test('before the first word it says so, and that it looks where it does not know yet', async () => {
  await open({ lastHeardAt: null });
  expect(words()).toBe('Nobody has spoken yet.');
  await shown.unmount();
  await open({ lastHeardAt: null, sees: null });
  expect(words()).toBe('Looking for captions.');
});

test.each<[string, Partial<CallView>, string]>([
  ['lost captions', { sees: 'lost' }, 'Captions lost'],
  ['a page of another layout', { sees: 'unknown layout' }, 'Captions not found'],
  ['captions that stopped', { lastHeardAt: Date.now() - 48_000 }, 'Captions stopped 48 s ago'],
])('%s can be picked', async (_, call, title) => {
  await open(call);
  expect(words()).toContain(title);
  expect(buttons()).toEqual(['Pick the captions']);
  await click();
  expect(page.pick.mock.calls).toEqual([[true]]);
});

test.each<[string, Partial<CallView>, string]>([
  [
    'a call tab out of sight',
    { ...state({ hidden: true }), lastHeardAt: Date.now() - 30_000 },
    'The call tab is out of sight',
  ],
  ['a change of rooms', state({ phase: 'moving' }), 'Moving to another room'],
  ['a page that does not answer', { connected: false }, 'The call page does not answer.'],
])('in %s one can go on with notes', async (_, call, title) => {
  await open(call);
  expect(words()).toContain(title);
  await click();
  expect(goOnWithNotes.mock.calls).toEqual([[true]]);
});

test('captions are switched on in one press, and a page that does not take it is told', async () => {
  await open(state({ captions: 'off', platform: 'teams' }));
  expect(words()).toContain('Turn on captions in the call');
  await click();
  expect(words()).toContain('In the call: More, Language and speech. Notes work without them.');
  page.switchOn.mockResolvedValueOnce(false);
  await click();
  expect(words()).toContain('The page did not take it. In the call: More, Language and speech.');
  expect(page.switchOn).toHaveBeenCalledTimes(2);
});

test('a page without a control for captions shows no button for it', async () => {
  await open(state({ captions: 'off', canSwitchOn: false }));
  expect(words()).toContain('Press C in the call.');
  expect(buttons()).toEqual([]);
});

test('a call that has ended leads to the wrap-up', async () => {
  await open(state({ phase: 'over' }));
  expect(words()).toContain('The call has ended');
  await click();
  expect(actions.wrapUp).toHaveBeenCalledTimes(1);
});

test('notes only can be taken back', async () => {
  await open({}, { notesOnly: true });
  expect(words()).toContain('Captions are not read.');
  await click();
  expect(goOnWithNotes.mock.calls).toEqual([[false]]);
});

test('without consent its question is one press away', async () => {
  await open({}, { state: after() });
  expect(words()).toContain('They stay unread until Nora has agreed.');
  await click();
  expect(actions.askConsent).toHaveBeenCalledTimes(1);
});

test('a second window and no call need nothing done', async () => {
  await open({}, { elsewhere: true });
  expect(words()).toContain('Open in another window too');
  expect(buttons()).toEqual([]);
  await shown.unmount();
  await open({ state: null });
  expect(words()).toContain('No call is followed');
  expect(buttons()).toEqual([]);
});

test('while one points, the words under the pointer are shown, and Cancel or Escape ends it', async () => {
  await open({ picking: { under: '' } });
  expect(words()).toContain('Click on the captions in the call');
  expect(words()).toContain('Nothing with words is under the pointer.');
  await shown.unmount();
  await open({ picking: { under: 'One request goes to the origin' } });
  expect(words()).toContain('One request goes to the origin');
  await click();
  expect(page.pick.mock.calls).toEqual([[false]]);
  await press(document.body, 'Escape');
  expect(page.pick.mock.calls).toEqual([[false], [false]]);
});

test('after a withdrawal nothing is shown of what is under the pointer', async () => {
  const withdrawn = after({ kind: 'consent', answer: 'withdrawn', call: null, wording: '' });
  await open({ picking: { under: 'Not to be seen' } }, { state: withdrawn });
  expect(words()).not.toContain('Not to be seen');
  expect(words()).toContain('Reading stopped');
});
