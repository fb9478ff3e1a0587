// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { CaptionHealth } from '@/components/live/CaptionHealth';
import type { CallView } from '@/data/call-view';
import { following, spoken } from './fixtures/call';
import { mount, press, settle, within } from './fixtures/mount';

const actions = { wrapUp: vi.fn(), writeNote: vi.fn(), askConsent: vi.fn() };
let close: () => Promise<void> = async () => undefined;
afterEach(async () => {
  await close();
  vi.clearAllMocks();
});

/** Shows the line and opens what it stands for. */
async function open(call: Partial<CallView> = {}, change: Partial<InterviewView> = {}) {
  const draw = (now: Partial<CallView>) => within(following(now, change), <CaptionHealth actions={actions} />);
  const page = await mount(draw(call));
  close = page.unmount;
  await act(async () => page.one<HTMLElement>('button.health').click());
  await settle(30);
  return { ...page, turn: (now: Partial<CallView>) => page.draw(draw(now)) };
}
const dialog = () => document.querySelector('[role="dialog"]');
const words = () => (dialog()?.textContent ?? '').replaceAll('\u00A0', ' ');
const button = (name: string) =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find((each) => each.textContent === name);
const click = async (name: string) => {
  await act(async () => button(name)?.click());
  await settle(30);
};

test('the line opens its sentence, how the captions were found, and what may be done', async () => {
  await open({ by: 'shape' });
  expect(words()).toContain('Captions are read');
  expect(words()).toContain('The last words came');
  expect(words()).toContain('Found by their shape.');
  const names = [...(dialog()?.querySelectorAll('button') ?? [])].map((each) => each.textContent);
  expect(names).toEqual(['Pick the captions', 'Go on with notes', 'Copy page structure']);
  expect(dialog()?.getAttribute('aria-labelledby')).toBeTruthy();
});

test('Escape closes it and gives the focus back to the line', async () => {
  const page = await open();
  expect(dialog()?.contains(document.activeElement)).toBe(true);
  await press(document.activeElement, 'Escape');
  await settle(30);
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(page.one('button.health'));
});

test('picking and going on with notes are asked for once, and close it', async () => {
  const pick = vi.fn();
  const page = { switchOn: async () => true, pick, structure: async () => null };
  const goOnWithNotes = vi.fn();
  await open({}, { page, goOnWithNotes });
  await click('Pick the captions');
  expect(pick.mock.calls).toEqual([[true]]);
  expect(dialog()).toBeNull();
  await close();
  await open({}, { page, goOnWithNotes });
  await click('Go on with notes');
  expect(goOnWithNotes.mock.calls).toEqual([[true]]);
});

test('captions that are back say how much is missing, and the note is one press away', async () => {
  const page = await open({ back: { at: Date.now(), missing: 12_000 } });
  expect(page.text().replaceAll('\u00A0', ' ')).toContain('Captions back, 12 s missing');
  expect(words()).toContain('Captions are back12 s are missing.');
  // Once it is no longer news the open words stay, for the button is about to be pressed.
  await page.turn({ back: { at: Date.now() - 60_000, missing: 12_000 } });
  expect(words()).toContain('Write a note');
  await click('Write a note');
  expect(actions.writeNote).toHaveBeenCalledTimes(1);
  expect(dialog()).toBeNull();
});

test('a speaker of whom nobody said who it is can be named there', async () => {
  const saved = vi.fn(async (_did: object) => true);
  await open({ turns: [spoken('initials:NL', 'One request goes to the origin.')] }, { act: saved });
  expect(words()).toContain('Until you say who it is, their words count for nobody.');
  await click('Nora');
  expect(saved.mock.calls).toEqual([
    [{ kind: 'name', speaker: 'initials:NL', role: 'candidate', name: 'Nora Lindholm' }],
  ]);
});

test('a page that does not switch captions on is told with what to press there', async () => {
  const page = { switchOn: async () => false, pick: vi.fn(), structure: async () => null };
  await open(
    { state: { ...following().call.state, captions: 'off', platform: 'zoom' } as CallView['state'] },
    { page },
  );
  await click('Turn on captions');
  expect(words()).toContain('The page did not take it. In the call: More, Captions.');
});

test('the structure of the page is copied, and it says so or why not', async () => {
  const written = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
  const structure = vi.fn<() => Promise<string | null>>(async () => '<div role="region">');
  await open({}, { page: { switchOn: async () => true, pick: vi.fn(), structure } });
  expect(words()).toContain('Tags, roles and class names, no words.');
  await click('Copy page structure');
  expect(written.mock.calls).toEqual([['<div role="region">']]);
  expect(words()).toContain('Copied.');
  written.mockRejectedValueOnce(new Error('no focus'));
  await click('Copy page structure');
  expect(words()).toContain('It could not be copied.');
  structure.mockResolvedValueOnce(null);
  await click('Copy page structure');
  expect(words()).toContain('The call page did not answer.');
  vi.unstubAllGlobals();
});

test('only a change of state is announced, not the seconds', async () => {
  const page = await open({ lastHeardAt: Date.now() - 50_000 });
  expect(page.one('[role="status"]').textContent).toBe('Captions stopped');
  expect(page.one('button.health').textContent).toContain('Captions stopped 50');
});
