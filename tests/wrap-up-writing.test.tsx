// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import OneInterview from '@/components/OneInterview';
import { db } from '@/data/db';
import { queryClient, watchDatabase } from '@/data/query-client';
import type { Interview } from '@/utils/records';
import { wordsIn } from '@/utils/words-in';
import { actsOf, ask } from './fixtures/acts';
import { mount, press, settle, view, write } from './fixtures/mount';
import { button, hasButton, KEY, STALE, said } from './fixtures/summary';

const { writers } = vi.hoisted(() => ({ writers: { opened: 0, cancelled: 0 } }));
vi.mock('@/data/writer', () => ({
  openWriter: () => {
    writers.opened += 1;
    const cancel = () => {
      writers.cancelled += 1;
    };
    return { begin: () => undefined, send: () => undefined, cancel };
  },
}));
vi.mock('@/data/commands', () => ({ watchCommands: () => () => undefined }));
// Which panel reads the captions is no matter here.
vi.mock('@/data/hold', () => ({ holdInterview: () => () => undefined }));

const { interview } = view();
const finished = { ...interview, finishedAt: 1 };
const OWN = 'Keys are stored with the booking.';
const nothing = (): void => undefined;
const shown = (as: Interview) => (
  <OneInterview interview={as} tab={null} onWrapUp={nothing} onLeave={nothing} onBack={nothing} onDone={nothing} />
);
const field = () => document.querySelector<HTMLTextAreaElement>('.edit-part textarea');
const see = (check: () => void) =>
  vi.waitFor(
    async () => {
      await settle(10);
      check();
    },
    // What was learnt is read with the first interview, which may take its time on a busy machine.
    { timeout: 10_000 },
  );
const isWrapUp = () => expect(hasButton('Back to live')).toBe(true);
const isLive = () => expect(hasButton('Back to live') || !document.querySelector('.panel')).toBe(false);

let unwatch = nothing;
beforeEach(async () => {
  document.body.replaceChildren();
  queryClient.clear();
  Object.assign(writers, { opened: 0, cancelled: 0 });
  await Promise.all([db.utterances.clear(), db.acts.clear(), db.summaries.clear()]);
  await db.acts.bulkAdd(
    actsOf(ask('idempotency'), ask('caching'), { kind: 'reveal', about: 'interview', subject: 'i' }),
  );
  unwatch = watchDatabase(queryClient);
});
afterEach(() => unwatch());

/** Begins to write over the summary of the answer on screen, and closes its sheet. */
async function begun() {
  await press(document.body, 'a');
  await see(() => expect(hasButton('Edit')).toBe(true));
  await act(async () => button('Edit').click());
  await write(field() ?? expect.fail('there is no field'), OWN);
  await act(async () => button('Close').click());
}

test('a summary that is being written is still there after Wrap up, Back, and both in quick succession', async () => {
  await db.utterances.bulkAdd([said(0, KEY), said(1, STALE)]);
  const page = await mount(shown(interview));
  await see(isLive);
  await begun();
  await page.draw(shown(finished));
  await see(isWrapUp);
  await see(() => expect(field()?.value).toBe(OWN));
  for (const each of [interview, finished, interview]) await page.draw(shown(each));
  await see(isLive);
  await press(document.body, 'a');
  await see(() => expect(field()?.value).toBe(OWN));
  // What a model was writing goes on as well.
  expect(writers).toEqual({ opened: 1, cancelled: 0 });
  await page.unmount();
  expect(writers.cancelled).toBe(1);
});

test('an earlier wrap-up without a word yet takes nothing of what is written since', async () => {
  const page = await mount(shown(finished));
  await see(isWrapUp);
  await page.draw(shown(interview));
  await see(isLive);
  await act(async () => void (await db.utterances.bulkAdd([said(0, KEY), said(1, STALE)])));
  await begun();
  await page.draw(shown(finished));
  await see(() => expect(field()?.value).toBe(OWN));
  await page.unmount();
});

test('words that were deleted, here or in another window, take along what was written over them', async () => {
  await db.utterances.bulkAdd([said(0, KEY), said(1, STALE)]);
  const page = await mount(shown(interview));
  await see(isLive);
  await begun();
  await page.draw(shown(finished));
  await see(() => expect(field()?.value).toBe(OWN));
  await act(async () => void (await db.utterances.clear()));
  await see(() => expect(field()).toBeNull());
  await page.draw(shown(interview));
  await see(isLive);
  await act(async () => void (await db.utterances.bulkAdd([said(0, KEY), said(1, STALE)])));
  await press(document.body, 'a');
  await see(() => expect(hasButton('Edit')).toBe(true));
  expect(field()).toBeNull();
  await page.unmount();
});

test('what was read of words is kept through Wrap up, and goes with them or with the panel', async () => {
  const rows = [said(0, KEY), said(1, STALE)];
  await db.utterances.bulkAdd(rows);
  const page = await mount(shown(interview));
  await see(isLive);
  const read = wordsIn(KEY);
  await page.draw(shown(finished));
  await see(isWrapUp);
  expect(wordsIn(KEY)).toBe(read);
  await act(async () => void (await db.utterances.clear()));
  await see(() => expect(wordsIn(KEY)).not.toBe(read));
  // Erasing comes after the panel: no interview can be erased that one shows.
  await act(async () => void (await db.utterances.bulkAdd(rows)));
  await see(() => expect(document.querySelector('.part')).not.toBeNull());
  const again = wordsIn(KEY);
  await page.unmount();
  expect(wordsIn(KEY)).not.toBe(again);
});
