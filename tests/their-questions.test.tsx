// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { TheirQuestions } from '@/components/live/TheirQuestions';
import { db } from '@/data/db';
import { kits } from '@/data/kits';
import { keepPrepared } from '@/data/prepared';
import { queryClient } from '@/data/query-client';
import type { Utterance } from '@/utils/records';
import { mount, settle, view, within, write } from './fixtures/mount';

vi.mock('@/data/prepared', async (original) => {
  const real = await original<typeof import('@/data/prepared')>();
  return { ...real, keepPrepared: vi.fn(real.keepPrepared) };
});

const MINUTE = 60_000;
const NORA = 'Nora Lindholm';

beforeEach(async () => {
  await db.prepared.clear();
  queryClient.clear();
});

const said = (text: string, minute: number, speaker = NORA): Utterance => ({
  id: `u:${minute}`,
  interviewId: 'i',
  place: minute,
  speaker,
  text,
  at: 0,
  time: minute * MINUTE,
  changedAt: 0,
  settled: true,
});

/** Looks again and again, with all that is under way let through in between. */
async function until(holds: () => void) {
  for (let tries = 0; tries < 30; tries++) {
    await settle(50);
    try {
      return holds();
    } catch (error) {
      if (tries === 29) throw error;
    }
  }
}

async function opened(utterances: Utterance[] = []) {
  const base = view();
  const known = { ...base.known, candidate: NORA, interviewer: 'Lucy' };
  const interview = { ...base.interview, kit: { ...kits[0], packs: ['candidate-questions'] } };
  const page = await mount(
    within({ ...base, interview, known, utterances }, <TheirQuestions open onClose={() => undefined} />),
  );
  await until(() => {
    expect(rows()).toHaveLength(7);
  });
  return page;
}

const rows = () => [...document.querySelectorAll<HTMLButtonElement>('.their')];
const row = (title: string) => {
  const found = rows().find((each) => each.textContent?.startsWith(title));
  if (!found) throw new Error(`There is no ${title}`);
  return found;
};
const press = (title: string) => act(async () => row(title).click());
const field = () => {
  const found = document.querySelector<HTMLTextAreaElement>('.honest textarea');
  if (!found) throw new Error('No row is open');
  return found;
};
const hint = () => document.querySelector('.honest [role="status"]')?.textContent;

test('a row opens to what an honest answer covers, one at a time', async () => {
  const page = await opened();
  await press('On-call');
  expect(document.querySelector('.honest')?.textContent).toContain('Pages in the last month');
  await press('Growth');
  expect(document.querySelectorAll('.honest')).toHaveLength(1);
  expect(row('On-call').getAttribute('aria-expanded')).toBe('false');
  await page.unmount();
});

test('the team’s answer is saved, says so once it is, and is there again', async () => {
  const page = await opened();
  await press('On-call');
  await write(field(), 'Every sixth week.');
  expect(hint()).toBe('Saving');
  await until(() => {
    expect(hint()).toBe('Saved');
  });
  expect((await db.prepared.get('their-on-call'))?.text).toBe('Every sixth week.');
  await press('On-call');
  expect(row('On-call').textContent).toContain('answer ready');
  await press('On-call');
  expect(field().value).toBe('Every sixth week.');
  await page.unmount();
});

test('letters that were typed a moment before the sheet closes are saved', async () => {
  const page = await opened();
  await press('Growth');
  await write(field(), 'Two levels, reviewed twice a year.');
  await page.unmount();
  await vi.waitFor(async () =>
    expect((await db.prepared.get('their-growth'))?.text).toBe('Two levels, reviewed twice a year.'),
  );
});

test('an answer that cannot be saved says so, stays when the row is opened again, and is tried again', async () => {
  const page = await opened();
  await press('Growth');
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const put = vi.spyOn(db.prepared, 'put').mockImplementation(full as never);
  await write(field(), 'Two levels.');
  await until(() => {
    expect(hint()).toContain('Not saved.');
  });
  await press('Growth');
  await press('Growth');
  expect(field().value).toBe('Two levels.');
  expect(hint()).toContain('Not saved.');
  put.mockRestore();
  await until(() => {
    expect(hint()).toBe('Saved');
  });
  await page.unmount();
});

test('what the candidate asks once the plan is at their questions is marked, with the words', async () => {
  const page = await opened([
    said('How often do you deploy to production?', 20),
    said('How does on-call work in your team?', 53),
    said('Do you write post-mortems?', 54, 'Lucy'),
  ]);
  const marked = rows().filter((each) => each.querySelector('.tag'));
  expect(marked.map((each) => each.querySelector('.tag')?.textContent)).toEqual(['asked']);
  expect(marked[0]).toBe(row('On-call'));
  expect(marked[0]?.querySelector('.tag')?.getAttribute('title')).toBe('Heard: “How does on-call work in your team?”');
  await press('On-call');
  expect(document.querySelector('.honest')?.textContent).toContain('Heard “How does on-call work in your team?”');
  await page.unmount();
});

test('a mark stays while the words that it was heard in go on', async () => {
  const asked = 'How does on-call work in your team?';
  const page = await opened([{ ...said(`${asked} Because at`, 53), settled: false, settledText: asked }]);
  expect(row('On-call').querySelector('.tag')?.getAttribute('title')).toBe(`Heard: “${asked}”`);
  await page.unmount();
});

test('an answer from before is shown as kept', async () => {
  await keepPrepared('their-debt', 'A fifth of each sprint.');
  const page = await opened();
  await press('Technical debt');
  expect(field().value).toBe('A fifth of each sprint.');
  await page.unmount();
});

test('where the answers cannot be read it says so, still lists the questions, and lets nothing be written over them', async () => {
  vi.spyOn(db.prepared, 'toArray').mockRejectedValueOnce(new Error('broken'));
  const page = await opened();
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('Your answers could not be read.');
  await press('On-call');
  expect(document.querySelector('.honest')?.textContent).toContain('Pages in the last month');
  expect(document.querySelector('.honest textarea')).toBeNull();
  await page.unmount();
});

const leaveField = () => act(async () => void field().dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

test('a slow write that fails never puts its older words over newer ones, and “Saved” means the newest', async () => {
  const page = await opened();
  await press('On-call');
  let fail = (_: Error) => {};
  vi.mocked(keepPrepared).mockImplementationOnce(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  await write(field(), 'Every');
  await leaveField();
  await write(field(), 'Every eighth week.');
  await leaveField();
  await settle();
  await act(async () => fail(new Error('slow')));
  await until(() => {
    expect(hint()).toBe('Saved');
  });
  expect((await db.prepared.get('their-on-call'))?.text).toBe('Every eighth week.');
  await leaveField();
  await settle(50);
  await page.unmount();
  await settle(50);
  expect((await db.prepared.get('their-on-call'))?.text).toBe('Every eighth week.');
});

test('a row that is closed and opened while a write is under way has the newest words, saved once they are', async () => {
  const page = await opened();
  await press('Growth');
  let end = () => {};
  vi.mocked(keepPrepared).mockImplementationOnce(() => new Promise((resolve) => (end = resolve)));
  await write(field(), 'Three');
  await leaveField();
  await write(field(), 'Three levels.');
  await press('Growth');
  await press('Growth');
  expect(field().value).toBe('Three levels.');
  expect(hint()).toBe('Saving');
  await act(async () => end());
  await until(() => {
    expect(hint()).toBe('Saved');
  });
  expect((await db.prepared.get('their-growth'))?.text).toBe('Three levels.');
  await page.unmount();
});
