// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { Live } from '@/components/live/Live';
import { coreQuestions } from '@/data/bank';
import type { Command } from '@/data/commands';
import { kits } from '@/data/kits';
import { after, ask } from './fixtures/acts';
import { mount, press, settle, view, within } from './fixtures/mount';

const command = vi.hoisted(() => ({ press: (_command: Command) => {} }));
vi.mock('@/data/commands', () => ({
  watchCommands: (onCommand: (command: Command) => void) => {
    command.press = onCommand;
    return () => undefined;
  },
}));

const MINUTE = 60_000;
const saved = vi.fn(async (_did: object) => true);
beforeEach(() => void saved.mockClear());

const utterance = {
  id: 'r:1',
  interviewId: 'i',
  place: 0,
  speaker: 'Nora Lindholm',
  at: 0,
  changedAt: 0,
  settled: true,
};

const open = (change: Partial<InterviewView> = {}) => {
  const now = Date.now();
  const base = view();
  return mount(
    within(
      view({
        questions: coreQuestions,
        act: saved,
        interview: { ...base.interview, elapsed: 2 * MINUTE, tickedAt: now },
        state: after(ask('idempotency'), ask('caching')),
        known: {
          roles: new Map(),
          names: new Map(),
          platform: 'meet',
          interviewer: 'Lucy Tanner',
          candidate: 'Nora Lindholm',
        },
        utterances: [{ ...utterance, text: 'The client sends a key.', time: 30_000 }],
        ...change,
      }),
      <Live onWrapUp={() => undefined} onLeave={() => undefined} />,
    ),
  );
};

test('a quote goes under the question that was current when it was spoken', async () => {
  const page = await open();
  await press(document.body, 'e');
  expect(saved.mock.calls).toMatchObject([
    [{ kind: 'quote', questionId: 'idempotency', utteranceId: 'r:1', text: 'The client sends a key.' }],
  ]);
  await page.unmount();
});

test('a key pressed twice skips one question', async () => {
  const page = await open();
  await press(document.body, 's');
  await press(document.body, 's');
  await press(document.body, 'l');
  expect(saved).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('the command to write a note closes search and goes to the note', async () => {
  const page = await open();
  await press(document.body, '/');
  expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  await act(async () => command.press('write-note'));
  await settle(50);
  expect(document.activeElement?.id).toBe('note');
  await page.unmount();
});

/** Opens search and types; the words are taken as an input's, which search has. */
async function search(words: string) {
  await press(document.body, '/');
  const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return field;
}
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]');

test('what was typed can be asked as one’s own, however many questions match', async () => {
  const page = await open();
  const field = await search('How do you cache on a ship?');
  expect(document.querySelectorAll('[role="option"]').length).toBeGreaterThan(2);
  expect(chosen()?.id).not.toBe('hit-own');
  await press(field, 'ArrowUp');
  expect(chosen()?.id).toBe('hit-own');
  expect(field?.getAttribute('aria-activedescendant')).toBe('hit-own');
  await press(field, 'Enter');
  expect(saved.mock.calls).toMatchObject([[{ kind: 'choose', prompt: 'How do you cache on a ship?' }]]);
  await page.unmount();
});

test('where no question matches, Enter asks what was typed', async () => {
  const page = await open();
  const field = await search('zzxqjv');
  expect(page.text()).toContain('No question matches.');
  await press(field, 'Enter');
  expect(saved.mock.calls).toMatchObject([[{ kind: 'choose', prompt: 'zzxqjv' }]]);
  await page.unmount();
});

test('the arrows go round, and an empty search offers nothing of one’s own', async () => {
  const page = await open();
  const field = await search('');
  await press(field, 'ArrowUp');
  expect(chosen()?.nextElementSibling).toBeNull();
  expect(document.querySelector('#hit-own')).toBeNull();
  await press(field, 'ArrowDown');
  expect(chosen()?.previousElementSibling).toBeNull();
  await page.unmount();
});

test('a hit by a point shows the point, with its letters marked', async () => {
  const page = await open();
  await search('stored with the response');
  expect(chosen()?.textContent).toContain('Client-chosen key, stored with the response');
  expect(chosen()?.querySelector('mark')?.textContent).toBe('stored');
  await page.unmount();
});

test('the focus on a point that was heard brings the words', async () => {
  const spoken = 'The client makes up a key for each charge, and we store that key with the response.';
  const page = await open({
    state: after(ask('idempotency')),
    utterances: [{ ...utterance, text: spoken, time: 90_000 }],
  });
  const point = page.one<HTMLButtonElement>('.points .found');
  expect(point.getAttribute('aria-description')).toMatch(/^Heard: “.+”$/);
  await act(async () => point.focus());
  await vi.waitFor(async () => {
    await settle(20);
    expect(document.querySelector('.tip')?.textContent).toMatch(/^Heard “.+”$/);
  });
  await page.unmount();
});

const sheetTitle = () => document.querySelector('.sheet-title')?.textContent;

test('T opens their questions where the kit offers them, and All keys lists it only there', async () => {
  const { interview } = view();
  const offered = await open({ interview: { ...interview, kit: { ...kits[0], packs: ['candidate-questions'] } } });
  await press(document.body, 't');
  await settle(50);
  expect(sheetTitle()).toBe('Their questions');
  await offered.unmount();

  const other = await open();
  await press(document.body, 't');
  await settle(50);
  expect(sheetTitle()).toBeUndefined();
  await press(document.body, '?');
  await settle(50);
  expect(document.querySelector('.keys')?.textContent).not.toContain('Their questions');
  await other.unmount();
});
