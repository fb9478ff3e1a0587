import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { type Call, followCall } from '@/data/call';
import { db } from '@/data/db';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import type { CallMessage, PanelMessage } from '@/utils/port';

// Only the line to the page is a stand-in; the database is real.
const page = vi.hoisted(() => ({
  sent: [] as unknown[],
  up: () => {},
  down: () => {},
  tell: (_message: unknown) => {},
  closed: false,
}));
vi.mock('@/data/line', () => ({
  openLine: (_tab: unknown, ends: { onUp(): void; onDown(): void; onMessage(message: unknown): void }) => {
    Object.assign(page, { up: ends.onUp, down: ends.onDown, tell: ends.onMessage, closed: false, sent: [] });
    return {
      send: (message: PanelMessage) => page.sent.push(message),
      close: () => {
        page.closed = true;
      },
    };
  },
}));

const tab = { tabId: 1, platform: 'meet' } as const;
let id = '';
let call: Call;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  id = await startInterview({
    candidate: 'Nora Lindholm',
    role: 'Backend engineer',
    interviewer: 'Lucy Tanner',
    kit: kits[0],
    platform: 'meet',
  });
  call = followCall(tab, id);
  page.up();
});
afterEach(() => call.stop());

const tell = (message: CallMessage) => page.tell(message);
const hear = (seq: number, text: string, { n = seq, speaker = 'Nora Lindholm', settled = true } = {}) =>
  tell({ kind: 'heard', seq, utterance: { id: `r:${n}`, speaker, text, at: Date.now(), settled } });
const stored = () => db.utterances.orderBy('[interviewId+place]').toArray();
const asked = async () => (await db.acts.toArray()).flatMap((act) => (act.kind === 'ask' ? [act] : []));
const begin = async (agreedAt = Date.now()) => {
  call.read(agreedAt);
  await vi.waitFor(() => expect(page.sent).not.toEqual([]));
  tell({ kind: 'reading', reader: 'r', oldest: 1 });
};

test('nothing is asked of the page, shown or kept before consent', async () => {
  tell({ kind: 'state', platform: 'meet', inCall: true, captions: 'on' });
  hear(1, 'before consent');
  call.stop();
  expect(page.sent).toEqual([]);
  expect(call.view().turns).toEqual([]);
  expect(await stored()).toEqual([]);
});

test('consent that is new asks for new words only; after a reload of the panel for all that are kept there', async () => {
  await begin();
  expect(page.sent).toEqual([{ kind: 'read', interview: id, fresh: true, reader: null, since: 0 }]);
  hear(1, 'heard after consent');
  call.stop();
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1));
  const agreedAt = Date.now() - 60_000;
  call = followCall(tab, id);
  page.up();
  await begin(agreedAt);
  expect(page.sent).toEqual([{ kind: 'read', interview: id, fresh: false, reader: null, since: 0 }]);
});

test('words are shown at once and kept within two seconds, revisions in their place', async () => {
  await begin();
  hear(1, 'we used red', { settled: false });
  expect(call.view().turns).toMatchObject([{ text: 'we used red' }]);
  hear(2, 'We used Redis.', { n: 1 });
  await vi.waitFor(
    async () => expect(await stored()).toMatchObject([{ text: 'We used Redis.', settled: true }]),
    2_500,
  );
});

test('after a lost connection it asks for what came since', async () => {
  await begin();
  hear(7, 'the seventh');
  page.down();
  expect(call.view()).toMatchObject({ connected: false });
  page.sent.length = 0;
  page.up();
  await vi.waitFor(() => expect(page.sent).toMatchObject([{ kind: 'read', reader: 'r', since: 7 }]));
});

test('withdrawn consent stops the page at once, and no word that is still on its way is kept', async () => {
  await begin();
  hear(1, 'before the withdrawal');
  call.read(null);
  hear(2, 'after the withdrawal');
  call.stop();
  expect(page.sent.at(-1)).toEqual({ kind: 'stop' });
  expect(call.view().turns).toEqual([]);
  expect(JSON.stringify(await stored())).not.toContain('after');
});

test('a question that the interviewer asks becomes current, once, and not when a candidate says it', async () => {
  await begin();
  hear(1, 'How do you decide what to cache, and how does it get invalidated?');
  hear(2, 'So how do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  await vi.waitFor(async () => expect(await asked()).toHaveLength(1), 2_500);
  expect(await asked()).toMatchObject([{ questionId: 'caching', how: 'heard', utteranceId: 'r:2' }]);
  hear(3, 'So how do you decide what to cache, and how does it get invalidated, please?', { n: 2, speaker: 'You' });
  await vi.waitFor(async () => expect(JSON.stringify(await stored())).toContain('please'), 2_500);
  expect(await asked()).toHaveLength(1);
});

test('a heard question that was undone is not made current again by its correction', async () => {
  await begin();
  hear(1, 'How do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  await vi.waitFor(async () => expect(await asked()).toHaveLength(1), 2_500);
  const [act] = await asked();
  if (act) await db.acts.update(act.id, { undoneAt: Date.now() });
  hear(2, 'How do you decide what to cache and how is it invalidated?', { n: 1, speaker: 'You' });
  await vi.waitFor(async () => expect(JSON.stringify(await stored())).toContain('how is it'), 2_500);
  expect(await asked()).toHaveLength(1);
});

test('a mention of a question that was asked earlier changes nothing', async () => {
  await addAct(id, { kind: 'ask', questionId: 'caching', how: 'pressed' });
  await addAct(id, { kind: 'ask', questionId: 'secrets', how: 'pressed' });
  await begin();
  hear(1, 'How do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  hear(2, 'How do you decide what to index, and what does an index cost you?', { speaker: 'You' });
  // Both are read in order, so once the second is noticed the first was not.
  await vi.waitFor(async () => expect((await asked()).map((act) => act.questionId)).toContain('indexing'), 2_500);
  expect(await asked()).toHaveLength(3);
});

test('captions that go and come back leave a gap with its length', async () => {
  await begin();
  hear(1, 'before the gap');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 2_500);
  tell({ kind: 'reader', sees: 'lost' });
  await vi.waitFor(async () =>
    expect(await db.gaps.toArray()).toMatchObject([{ cause: 'captions lost', length: null }]),
  );
  expect(call.view().sees).toBe('lost');
  hear(2, 'after the gap');
  await vi.waitFor(async () => expect((await db.gaps.toArray())[0]?.length).toBeGreaterThanOrEqual(0));
});

test('settling an utterance does not count as hearing, growing does', async () => {
  await begin();
  hear(1, 'a sentence', { settled: false });
  const at = call.view().lastHeardAt ?? 0;
  vi.spyOn(Date, 'now').mockReturnValue(at + 5_000);
  hear(2, 'a sentence', { n: 1 });
  expect(call.view().lastHeardAt).toBe(at);
  hear(3, 'a sentence and more', { n: 1 });
  expect(call.view().lastHeardAt).toBe(at + 5_000);
});
