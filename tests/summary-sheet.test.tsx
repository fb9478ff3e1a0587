// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { Live } from '@/components/live/Live';
import type { Writing } from '@/components/summary/writing';
import { db } from '@/data/db';
import { after, ask, type Did, note } from './fixtures/acts';
import { mount, press, settle } from './fixtures/mount';
import {
  answered,
  button,
  claim,
  hasButton,
  KEY,
  keep,
  offer,
  STALE,
  said,
  screens,
  stored,
  writing,
} from './fixtures/summary';

vi.mock('@/data/commands', () => ({ watchCommands: () => () => undefined }));

const shown = (questionId: string): Did => ({ kind: 'reveal', about: 'question', subject: questionId });
const sheet = () => document.querySelector('.sheet');
const title = () => document.querySelector('.sheet-title')?.textContent ?? null;
const click = (name: string) => act(async () => button(name).click());

const live = (view: InterviewView, writes: Writing) =>
  screens(view, writes, <Live onWrapUp={() => undefined} onLeave={() => undefined} />);

/** The panel with the summary of the current answer open. */
async function opened(change: Partial<InterviewView> = {}, writes = writing()) {
  const view = answered(change);
  const page = await mount(live(view, writes));
  await press(document.body, 'a');
  await settle(50);
  return {
    ...page,
    /** What happened since, as the panel reads it. */
    later: (changed: Partial<InterviewView>, write: Writing = writes) =>
      page.draw(live({ ...view, ...changed }, write)),
  };
}

beforeEach(async () => {
  await Promise.all([db.summaries.clear(), db.utterances.clear()]);
  keep();
});

test('a question that is heard meanwhile does not replace the answer that is being read', async () => {
  const saved = vi.fn(async (_did: object) => true);
  const page = await opened({ state: after(ask('idempotency')), act: saved });
  expect(title()).toBe('Answer: Idempotency');
  await page.later({ state: after(ask('idempotency'), ask('caching')) });
  expect(title()).toBe('Answer: Idempotency');
  await click('Look now');
  expect(saved.mock.calls).toEqual([[{ kind: 'reveal', about: 'question', subject: 'idempotency' }]]);
  await page.unmount();
});

test('the answers before can be read, each covered by itself, and the ends lead nowhere', async () => {
  const page = await opened({ state: after(ask('idempotency'), ask('caching'), shown('idempotency')) });
  expect(title()).toBe('Answer: Caching');
  expect(sheet()?.textContent).toContain('2 of 2, being answered');
  expect(sheet()?.textContent).toContain('Covered until');
  await click('Next answer');
  expect(title()).toBe('Answer: Caching');
  await act(async () => button('Previous answer').focus());
  await click('Previous answer');
  expect(title()).toBe('Answer: Idempotency');
  expect(sheet()?.querySelector('.claims')?.textContent).toContain('retry gets the same booking');
  // At its end the button stays, so that the focus does too.
  expect(document.activeElement).toBe(button('Previous answer'));
  expect(button('Previous answer').getAttribute('aria-disabled')).toBe('true');
  await page.unmount();
});

test('a question without words yet says so, and one of one’s own is told by its words', async () => {
  const own: Did = { kind: 'ask', questionId: 'own-1', how: 'pressed', prompt: 'How do you cache on a ship?' };
  const page = await opened({ state: after(ask('idempotency'), own), utterances: [said(0, KEY)], heard: 1 });
  expect(title()).toBe('Answer: Own question');
  expect(sheet()?.textContent).toContain('How do you cache on a ship?');
  expect(sheet()?.textContent).toContain('Nothing of the answer has been heard yet.');
  await page.unmount();
});

test('a level with a note takes the reason to wait away, and not the cover', async () => {
  const rated: Did[] = [
    ask('idempotency'),
    { kind: 'level', questionId: 'idempotency', level: 3 },
    note('idempotency'),
  ];
  const page = await opened({ state: after(...rated) });
  expect(hasButton('Look now')).toBe(false);
  expect(hasButton('Show the summary')).toBe(true);
  expect(document.querySelector('.claims')).toBeNull();
  await page.unmount();
});

test('a sheet that is closed takes along what waits for an answer in it', async () => {
  const writes = writing({ step: offer('caching') });
  const page = await opened({}, writes);
  expect(sheet()?.textContent).toContain('Answer: Caching');
  expect(document.body.textContent).toContain('To api.example');
  await page.later({}, { ...writes, step: { kind: 'idle' } });
  await click('Write with small');
  await click('Close');
  expect(writes.cancel).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('what waits for an answer about one question does not open in the sheet of another', async () => {
  const writes = writing({ step: offer('idempotency') });
  const page = await opened({}, writes);
  expect(title()).toBe('Answer: Caching');
  expect(document.body.textContent).not.toContain('To api.example');
  await click('Close');
  expect(writes.cancel).not.toHaveBeenCalled();
  await page.unmount();
});

test('what a model wrote of words that Live does not show any more still stands', async () => {
  await db.utterances.bulkAdd([said(0, KEY), said(1, STALE)]);
  keep(stored());
  const state = after(ask('idempotency'), ask('caching'), shown('idempotency'));
  const page = await opened({ state, utterances: [said(1, STALE)], heard: 2 });
  await click('Previous answer');
  await vi.waitFor(async () => {
    await settle(20);
    expect(sheet()?.textContent).toContain('Stores the key.');
  });
  expect(sheet()?.textContent).toContain('Every claim has a source.');
  await click('0:01');
  expect(sheet()?.textContent).toContain(`Nora Lindholm: ${KEY}`);
  await page.unmount();
});

test('it can be written again where another model is set, where more was said, and where nothing of it stands', async () => {
  const state = after(ask('idempotency'), shown('idempotency'));
  for (const [row, isOffered] of [
    [stored(), false],
    [stored({ model: 'large' }), true],
    [stored({ basis: ['u0:5'] }), true],
    [stored({ claims: [claim('Made up.', ['u9'])], dropped: 1 }), true],
    [stored({ aside: true }), true],
  ] as const) {
    keep(row);
    const page = await opened({ state, utterances: [said(0, KEY)], heard: 1 });
    expect(hasButton('Write with small'), JSON.stringify(row)).toBe(isOffered);
    await page.unmount();
  }
});
