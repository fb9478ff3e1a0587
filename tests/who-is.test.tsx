// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { Captions } from '@/components/live/Captions';
import type { CallView } from '@/data/call-view';
import { after } from './fixtures/acts';
import { following, onCall, spoken } from './fixtures/call';
import { mount, settle, within } from './fixtures/mount';

const saved = vi.fn(async (_did: object) => true);
let page: Awaited<ReturnType<typeof mount>>;
afterEach(async () => {
  await page.unmount();
  saved.mockClear();
});

const NL = 'initials:NL';
const zoom: Partial<CallView> = { state: { ...onCall, platform: 'zoom' } };
async function open(call: Partial<CallView>, change: Partial<InterviewView> = {}) {
  page = await mount(
    within(following({ ...zoom, ...call }, { act: saved, ...change }), <Captions onPin={() => undefined} />),
  );
}
const asked = () => document.querySelector('.who-is')?.getAttribute('aria-label') ?? null;
const offers = () => [...document.querySelectorAll('.who-is .offer')].map((each) => each.textContent);
const press = async (target: HTMLElement | undefined | null) => {
  await act(async () => target?.click());
  await settle(30);
};
const item = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((each) => each.textContent?.startsWith(name));

test('whose initials are shown is asked with those who have them first, and nobody is taken for granted', async () => {
  const people = [
    { name: 'Nils Larsen', badges: [] },
    { name: 'Nora Lindholm', badges: [] },
  ];
  await open({ turns: [spoken(NL, 'One request goes to the origin.')], people });
  expect(asked()).toBe('Who is NL?');
  expect(offers()).toEqual(['Nils', 'Nora']);
  expect(page.one('.name').textContent).toBe('Unknown');
  expect(page.text()).toContain('NL');
  expect(saved).not.toHaveBeenCalled();
  await press(page.one('.who-is .offer[aria-label="Nora Lindholm, candidate"]'));
  expect(saved.mock.calls).toEqual([[{ kind: 'name', speaker: NL, role: 'candidate', name: 'Nora Lindholm' }]]);
});

test('those who do not fit the line are in its menu', async () => {
  await open({ turns: [spoken(NL, 'Yes.')], people: [{ name: 'Sam Ortiz', badges: [] }] });
  await press(page.one('[aria-label="Who else?"]'));
  await press(item('Sam Ortiz'));
  expect(saved.mock.calls).toEqual([[{ kind: 'name', speaker: NL, role: 'other', name: 'Sam Ortiz' }]]);
});

test('who is behind a photo is asked by what they said', async () => {
  await open({ turns: [spoken('photo:x1', 'The rest of them get the stale copy.')] });
  expect(asked()).toBe('Who said “The rest of them get the stale copy.”?');
  expect(page.text()).toContain('stale copy”?');
  expect(offers()).toEqual(['Nora', 'Lucy', 'Other']);
  await press(page.one('.who-is .offer[aria-label="Other"]'));
  expect(saved.mock.calls).toEqual([[{ kind: 'name', speaker: 'photo:x1', role: 'other' }]]);
});

test('one can put the question off, and the next speaker is asked about', async () => {
  await open({ turns: [spoken(NL, 'Yes.'), spoken('Sam', 'No.', 'r:2')] });
  await press(page.one('[aria-label="Who else?"]'));
  await press(item('Not now'));
  expect(asked()).toBe('Who is Sam?');
  expect(saved).not.toHaveBeenCalled();
});

test('once it is said nobody asks again, and the name stands beside the words', async () => {
  const state = after({ kind: 'name', speaker: NL, role: 'candidate', name: 'Nora Lindholm' });
  const known = { ...following().known, names: state.names, roles: state.roles };
  await open({ turns: [spoken(NL, 'Yes.')] }, { state, known });
  expect(asked()).toBeNull();
  expect(page.one('.name').textContent).toBe('Nora');
  await press(page.one('.name'));
  await press(item('Lucy Tanner'));
  expect(saved.mock.calls).toEqual([[{ kind: 'name', speaker: NL, role: 'interviewer', name: 'Lucy Tanner' }]]);
});

test('a badge is never printed as a name', async () => {
  await open({ turns: [spoken(NL, 'Yes.'), spoken('photo:x1', 'No.', 'r:2')] });
  expect(document.body.innerHTML).not.toMatch(/initials:|photo:\w/);
});
