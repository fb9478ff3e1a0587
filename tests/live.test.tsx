// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Live } from '@/components/live/Live';
import { coreQuestions } from '@/data/bank';
import type { Command } from '@/data/commands';
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

const open = () => {
  const utterance = {
    id: 'r:1',
    interviewId: 'i',
    place: 0,
    speaker: 'Nora Lindholm',
    at: 0,
    changedAt: 0,
    settled: true,
  };
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
