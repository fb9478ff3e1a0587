import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { type Call, followCall } from '@/data/call';
import { db } from '@/data/db';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import type { CallMessage, CallState, PanelMessage } from '@/utils/port';

// Only the line to the page is a stand-in; the database is real.
const page = vi.hoisted(() => ({
  sent: [] as unknown[],
  up: () => {},
  down: () => {},
  tell: (_message: unknown) => {},
  closed: false,
  isUp: true,
}));
vi.mock('@/data/line', () => ({
  openLine: (_tab: unknown, ends: { onUp(): void; onDown(): void; onMessage(message: unknown): void }) => {
    Object.assign(page, {
      up: ends.onUp,
      down: ends.onDown,
      tell: ends.onMessage,
      closed: false,
      isUp: true,
      sent: [],
    });
    return {
      send: (message: PanelMessage) => page.isUp && page.sent.push(message) > 0,
      close: () => {
        page.closed = true;
      },
    };
  },
}));

// Words are written once a second; a busy machine may need several of them.
vi.setConfig({ testTimeout: 30_000 });

const tab = { tabId: 1, platform: 'meet', call: 'abc-defg-hij', host: 'meet.google.com' } as const;
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
const state = (change: Partial<CallState> = {}): CallState => ({
  kind: 'state',
  platform: 'meet',
  phase: 'on',
  captions: 'on',
  hidden: false,
  canSwitchOn: true,
  ...change,
});
const stored = () => db.utterances.orderBy('[interviewId+place]').toArray();
const asked = async () => (await db.acts.toArray()).flatMap((act) => (act.kind === 'ask' ? [act] : []));
const agree = () => addAct(id, { kind: 'consent', answer: 'agreed', wording: 'May I?' });
const begin = async (agreedAt = 0) => {
  await agree();
  call.read(agreedAt);
  await vi.waitFor(() => expect(page.sent).not.toEqual([]));
  tell({ kind: 'reading', reader: 'r', upTo: 0 });
};

test('nothing is asked of the page, shown or kept before consent', async () => {
  tell(state());
  hear(1, 'before consent');
  call.stop();
  expect(page.sent).toEqual([]);
  expect(call.view().turns).toEqual([]);
  expect(await stored()).toEqual([]);
});

test('after a reload of the panel it asks for all that the page still holds', async () => {
  await begin();
  expect(page.sent).toEqual([{ kind: 'read', interview: id, reader: null, since: 0, known: [], area: null }]);
});

test('a new line tells the page the last words, by which a new reader finds its place', async () => {
  await begin();
  hear(1, 'the last words');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  call.stop();
  call = followCall(tab, id);
  page.up();
  call.read(0);
  const known = [{ speaker: 'Nora Lindholm', text: 'the last words' }];
  await vi.waitFor(() => expect(page.sent).toMatchObject([{ kind: 'read', known }]));
});

test('after a new consent no earlier word counts as known', async () => {
  await begin();
  hear(1, 'before the withdrawal');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  call.stop();
  call = followCall(tab, id);
  page.up();
  call.read(60_000);
  await vi.waitFor(() => expect(page.sent).toMatchObject([{ kind: 'read', known: [] }]));
});

test('what is replayed is neither news nor the end of a gap', async () => {
  await agree();
  call.read(0);
  tell({ kind: 'reading', reader: 'r', upTo: 5 });
  hear(5, 'said before the reload');
  expect(call.view()).toMatchObject({ turns: [{ text: 'said before the reload' }], lastHeardAt: null });
  hear(6, 'said now');
  expect(call.view().lastHeardAt).not.toBeNull();
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

const withdraw = () => addAct(id, { kind: 'consent', answer: 'withdrawn', wording: 'May I?' });
/** Longer than a batch waits. */
const aBatch = () => new Promise((resolve) => setTimeout(resolve, 1_300));

test('withdrawn consent stops the page at once, and no word that is still on its way is kept', async () => {
  await begin();
  hear(1, 'before the withdrawal');
  call.forget();
  hear(2, 'after the withdrawal');
  expect(page.sent.at(-1)).toEqual({ kind: 'stop' });
  expect(call.view().turns).toEqual([]);
  await aBatch();
  expect(await stored()).toEqual([]);
});

test('a withdrawal in another panel wins over words that wait to be written', async () => {
  await begin();
  hear(1, 'waits to be written');
  await withdraw();
  await aBatch();
  expect(await stored()).toEqual([]);
});

test('a page that could not be told to stop is told as soon as it is there again', async () => {
  await begin();
  page.isUp = false;
  call.forget();
  page.sent.length = 0;
  page.isUp = true;
  page.up();
  expect(page.sent).toEqual([{ kind: 'stop' }]);
});

test('words that cannot be written are told, wait in their order, and are kept when it goes again', async () => {
  await begin();
  const write = vi
    .spyOn(db.utterances, 'bulkPut')
    .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  hear(1, 'the first');
  await vi.waitFor(() => expect(call.view().problem).toBe('Captions cannot be saved. The disk is full.'), 6_000);
  hear(2, 'the second');
  await vi.waitFor(
    async () => expect(await stored()).toMatchObject([{ text: 'the first' }, { text: 'the second' }]),
    2_500,
  );
  expect(write).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(call.view().problem).toBeNull());
});

test('a question that cannot be noticed does not end the keeping of words', async () => {
  await begin();
  vi.spyOn(db.acts, 'add').mockRejectedValueOnce(new Error('no'));
  hear(1, 'How do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  await aBatch();
  hear(2, 'And this is said afterwards.');
  await vi.waitFor(async () => expect(JSON.stringify(await stored())).toContain('afterwards'), 6_000);
});

test('another call in the tab ends the reading, and what was heard before is kept', async () => {
  await begin();
  hear(1, 'the last words here');
  call.rest();
  hear(2, 'not for this interview');
  expect(page.sent.at(-1)).toEqual({ kind: 'stop' });
  await vi.waitFor(async () => expect(await stored()).toMatchObject([{ text: 'the last words here' }]));
});

test('notes only is a gap behind the last words; what was said then is not read afterwards', async () => {
  await begin();
  hear(1, 'off the record, please');
  call.rest('notes only');
  await vi.waitFor(async () => expect(await db.gaps.toArray()).toMatchObject([{ cause: 'notes only', place: 1 }]));
  page.sent.length = 0;
  call.read(0);
  // Without known words the page leaves out everything that is on show.
  await vi.waitFor(() => expect(page.sent).toMatchObject([{ kind: 'read', known: [] }]));
  tell({ kind: 'reading', reader: 'other', upTo: 0 });
  tell({
    kind: 'heard',
    seq: 1,
    utterance: { id: 'other:1', speaker: 'You', text: 'on the record again', at: Date.now(), settled: true },
  });
  await vi.waitFor(async () => expect(await causes()).toEqual([['notes only', false]]));
});

test('notes only is marked before the first word, and ends the gap that led to it', async () => {
  await begin();
  call.rest('notes only');
  await vi.waitFor(async () => expect(await causes()).toEqual([['notes only', true]]));
  call.read(0);
  tell({ kind: 'reading', reader: 'r', upTo: 0 });
  hear(1, 'the first word');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  tell({ kind: 'reader', sees: 'lost', by: null });
  await vi.waitFor(async () => expect(await causes()).toContainEqual(['captions lost', true]));
  call.rest('notes only');
  await vi.waitFor(async () => expect(await causes()).toContainEqual(['captions lost', false]));
  await vi.waitFor(async () => expect(await causes()).toContainEqual(['notes only', true]));
});

test('leaving writes what was heard and stops the page', async () => {
  await begin();
  hear(1, 'the last words');
  call.stop();
  expect(page.sent.at(-1)).toEqual({ kind: 'stop' });
  await vi.waitFor(async () => expect(await stored()).toMatchObject([{ text: 'the last words' }]));
});

test('a clock that is set back does not hide what is said next', async () => {
  await begin();
  for (let n = 1; n <= 6; n++) hear(n, `turn ${n}`);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 86_400_000);
  hear(7, 'turn 7');
  expect(call.view().turns.at(-1)?.text).toBe('turn 7');
});

test('a question that the interviewer asks becomes current, once, and not when a candidate says it', async () => {
  await begin();
  hear(1, 'How do you decide what to cache, and how does it get invalidated?');
  hear(2, 'So how do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  await vi.waitFor(async () => expect(await asked()).toHaveLength(1), 6_000);
  expect(await asked()).toMatchObject([{ questionId: 'caching', how: 'heard', utteranceId: 'r:2' }]);
  hear(3, 'So how do you decide what to cache, and how does it get invalidated, please?', { n: 2, speaker: 'You' });
  await vi.waitFor(async () => expect(JSON.stringify(await stored())).toContain('please'), 6_000);
  expect(await asked()).toHaveLength(1);
});

test('a heard question that was undone is not made current again by its correction', async () => {
  await begin();
  hear(1, 'How do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  await vi.waitFor(async () => expect(await asked()).toHaveLength(1), 6_000);
  const [act] = await asked();
  if (act) await db.acts.update(act.id, { undoneAt: Date.now() });
  hear(2, 'How do you decide what to cache and how is it invalidated?', { n: 1, speaker: 'You' });
  await vi.waitFor(async () => expect(JSON.stringify(await stored())).toContain('how is it'), 6_000);
  expect(await asked()).toHaveLength(1);
});

test('a heard question that was undone is not made current again by the next sentence', async () => {
  await begin();
  hear(1, 'How do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  await vi.waitFor(async () => expect(await asked()).toHaveLength(1), 6_000);
  const [act] = await asked();
  if (act) await db.acts.update(act.id, { undoneAt: Date.now() });
  hear(2, 'Sorry, take your time with the coffee first.', { speaker: 'You' });
  hear(3, 'How do you decide what to index, and what does an index cost you?', { speaker: 'You' });
  await vi.waitFor(async () => expect((await asked()).map((each) => each.questionId)).toContain('indexing'), 6_000);
  expect(await asked()).toHaveLength(2);
});

test('a mention of a question that was asked earlier changes nothing', async () => {
  await addAct(id, { kind: 'ask', questionId: 'caching', how: 'pressed' });
  await addAct(id, { kind: 'ask', questionId: 'secrets', how: 'pressed' });
  await begin();
  hear(1, 'How do you decide what to cache, and how does it get invalidated?', { speaker: 'You' });
  hear(2, 'How do you decide what to index, and what does an index cost you?', { speaker: 'You' });
  // Both are read in order, so once the second is noticed the first was not.
  await vi.waitFor(async () => expect((await asked()).map((act) => act.questionId)).toContain('indexing'), 6_000);
  expect(await asked()).toHaveLength(3);
});

test('captions that go and come back leave a gap with its length', async () => {
  await begin();
  hear(1, 'before the gap');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  tell({ kind: 'reader', sees: 'lost', by: null });
  await vi.waitFor(async () =>
    expect(await db.gaps.toArray()).toMatchObject([{ cause: 'captions lost', length: null }]),
  );
  expect(call.view().sees).toBe('lost');
  hear(2, 'after the gap');
  await vi.waitFor(async () => expect((await db.gaps.toArray())[0]?.length).toBeGreaterThanOrEqual(0));
});

test('a gap that a new reader leaves is closed by its first words, and the next one is marked again', async () => {
  await begin();
  hear(1, 'before');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  tell({ kind: 'reading', reader: 'other', upTo: 0 });
  tell({
    kind: 'heard',
    seq: 1,
    utterance: { id: 'other:1', speaker: 'You', text: 'after', at: Date.now(), settled: true },
  });
  await vi.waitFor(async () =>
    expect(await db.gaps.toArray()).toMatchObject([{ cause: 'reader restarted', length: expect.any(Number) }]),
  );
  tell({ kind: 'reader', sees: 'lost', by: null });
  await vi.waitFor(async () => expect(await db.gaps.count()).toBe(2));
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

const causes = async () => (await db.gaps.toArray()).map(({ cause, length }) => [cause, length === null]);

test('a breakout room leaves a gap until words come back, and the screen is told how long it was', async () => {
  await begin();
  hear(1, 'see you in a minute');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  tell(state({ phase: 'moving' }));
  await vi.waitFor(async () => expect(await causes()).toEqual([['breakout room', true]]));
  tell(state());
  hear(2, 'here we are');
  await vi.waitFor(async () => expect(await causes()).toEqual([['breakout room', false]]));
  await vi.waitFor(() => expect(call.view().back).toMatchObject({ missing: expect.any(Number) }));
});

test('what goes away at the end of a call is no gap', async () => {
  await begin();
  hear(1, 'goodbye');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  tell(state({ phase: 'moving' }));
  await vi.waitFor(async () => expect(await causes()).toHaveLength(1));
  tell(state({ phase: 'over' }));
  await vi.waitFor(async () => expect(await causes()).toEqual([]));
  tell({ kind: 'reader', sees: 'lost', by: null });
  page.down();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await causes()).toEqual([]);
  expect(call.view().endedAt).not.toBeNull();
});

test('what is under the pointer is shown while the person points, and the place is kept for the host', async () => {
  await begin();
  call.pick(true);
  expect(page.sent.at(-1)).toEqual({ kind: 'pick', on: true });
  tell({ kind: 'pick', under: 'these words', done: false, path: null });
  expect(call.view().picking).toEqual({ under: 'these words' });
  tell({ kind: 'pick', under: '', done: true, path: 'div.lines' });
  expect(call.view().picking).toBeNull();
  await vi.waitFor(async () => expect(await db.areas.get('meet.google.com')).toMatchObject({ path: 'div.lines' }));
});

test('the last utterance never stands before an earlier one, whatever the clock did', async () => {
  await begin();
  const said = (seq: number, at: number) =>
    tell({
      kind: 'heard',
      seq,
      utterance: { id: `r:${seq}`, speaker: 'Nora', text: `word ${seq}`, at, settled: true },
    });
  const hour = 3_600_000;
  for (const [i, shift] of [0, -hour, hour, -24 * hour, 0].entries()) said(i + 1, Date.now() + shift);
  await vi.waitFor(async () => expect(await stored()).toHaveLength(5), 6_000);
  const rows = await stored();
  expect(rows.map(({ text }) => text)).toEqual(['word 1', 'word 2', 'word 3', 'word 4', 'word 5']);
  const times = rows.map(({ time }) => time);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
});

test('a reader that says twice that it has begun leaves one gap', async () => {
  await begin();
  hear(1, 'before the update');
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 6_000);
  tell({ kind: 'reading', reader: 's', upTo: 0 });
  tell({
    kind: 'heard',
    seq: 1,
    utterance: { id: 's:1', speaker: 'Nora', text: 'on', at: Date.now(), settled: false },
  });
  await vi.waitFor(async () => expect(await causes()).toEqual([['reader restarted', false]]));
  tell({ kind: 'reading', reader: 's', upTo: 1 });
  tell({
    kind: 'heard',
    seq: 2,
    utterance: { id: 's:1', speaker: 'Nora', text: 'on it', at: Date.now(), settled: true },
  });
  await vi.waitFor(async () => expect(await stored()).toHaveLength(2), 6_000);
  expect(await causes()).toEqual([['reader restarted', false]]);
});
