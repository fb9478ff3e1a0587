// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { NoteField } from '@/components/live/NoteField';
import { coreQuestions } from '@/data/bank';
import { db } from '@/data/db';
import { queryClient } from '@/data/query-client';
import { mount, press, settle, view, within, write } from './fixtures/mount';

const IDEMPOTENCY = 'idempotency';
beforeEach(async () => {
  await db.drafts.clear();
  queryClient.clear();
});

async function open(change: Partial<InterviewView> = {}) {
  const value = view({ questions: coreQuestions, ...change });
  const drawn = (questionId: string | null) =>
    within(value, <NoteField questionId={questionId} kept={0} onKept={() => undefined} />);
  const page = await mount(drawn(IDEMPOTENCY));
  await settle();
  return {
    ...page,
    field: () => page.one<HTMLTextAreaElement>('textarea'),
    ask: (questionId: string) => page.draw(drawn(questionId)),
  };
}

test('a note goes under the question at which its first letter was typed, and the field says so', async () => {
  const saved = vi.fn(async () => true);
  const page = await open({ act: saved });
  await write(page.field(), 'Clear on');
  expect(page.text()).not.toContain('Idempotency');
  await page.ask('caching');
  expect(page.text()).toContain('Idempotency');
  await write(page.field(), 'Clear on retries');
  await press(page.field(), 'Enter');
  await settle();
  expect(saved.mock.calls).toMatchObject([[{ kind: 'note', questionId: IDEMPOTENCY, text: 'Clear on retries' }]]);
  expect(page.field().value).toBe('');
  await write(page.field(), 'N');
  expect(page.text()).not.toContain('Idempotency');
  await page.unmount();
});

test('Enter twice while it is being saved is one note, and letters typed meanwhile stay', async () => {
  const ends: (() => void)[] = [];
  const saved = vi.fn((_act: object) => new Promise<boolean>((resolve) => ends.push(() => resolve(true))));
  const page = await open({ act: saved });
  await write(page.field(), 'Names the key');
  await press(page.field(), 'Enter');
  await press(page.field(), 'Enter');
  expect(saved).toHaveBeenCalledTimes(1);
  await write(page.field(), 'Names the key, unprompted');
  await act(async () => ends[0]?.());
  expect(page.field().value).toBe('Names the key, unprompted');
  await press(page.field(), 'Enter');
  await act(async () => ends[1]?.());
  expect(page.field().value).toBe('');
  const ids = saved.mock.calls.map(([note]) => (note as { noteId?: string }).noteId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  await page.unmount();
});

test('a note that could not be saved stays in its field', async () => {
  const page = await open({ act: async () => false });
  await write(page.field(), 'Kept in sight');
  await press(page.field(), 'Enter');
  await settle();
  expect(page.field().value).toBe('Kept in sight');
  await page.unmount();
});

test('what was typed just before the field goes away is there when it comes back', async () => {
  const page = await open();
  await write(page.field(), 'half a thou');
  await page.unmount();
  await vi.waitFor(async () =>
    expect(await db.drafts.toArray()).toMatchObject([{ text: 'half a thou', questionId: IDEMPOTENCY }]),
  );
  const again = await open();
  expect(again.field().value).toBe('half a thou');
  await again.unmount();
});

test('a panel that typed nothing neither writes nor deletes the draft of another window', async () => {
  const draft = { interviewId: 'i', text: 'from elsewhere', time: 0, questionId: null, noteId: 'n' };
  const page = await open();
  await db.drafts.put(draft);
  await settle(500);
  await page.unmount();
  await settle();
  expect(await db.drafts.toArray()).toEqual([draft]);
});

test('clearing the field deletes its own draft only', async () => {
  const page = await open();
  await write(page.field(), 'mine');
  const draft = { interviewId: 'i', text: 'from elsewhere', time: 0, questionId: null, noteId: 'n' };
  await settle(450);
  await db.drafts.put(draft);
  await write(page.field(), '');
  await page.unmount();
  await settle();
  expect(await db.drafts.toArray()).toEqual([draft]);
});
