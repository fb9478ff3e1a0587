// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerPanels, type PanelPort } from '@/entrypoints/call/answer';
import type { CallPage, PageRow, PageState } from '@/entrypoints/call/page';
import { type CallMessage, callMessageSchema, type PanelMessage, type Person } from '@/utils/port';

/** A call page with one region, in which each child says `speaker|text`. */
function callPage() {
  const region = document.createElement('div');
  document.body.replaceChildren(region);
  const state: PageState = { phase: 'on', captions: 'on' };
  const rows = vi.fn((place: Element): PageRow[] =>
    [...place.children].map((node) => {
      const [speaker = '', text = ''] = (node.textContent ?? '').split('|');
      return { node, speaker, text };
    }),
  );
  const areas = vi.fn((): Element[] => [...document.body.children].slice(0, 1));
  const say = (text: string) => {
    const row = document.createElement('p');
    row.textContent = text;
    document.body.firstElementChild?.append(row);
    return row;
  };
  const page = {
    state: () => ({ ...state }),
    documents: () => [document],
    areas,
    rows,
    elsewhere: 'aside',
    placeWithin: 3_000,
    people: (): Person[] => [],
    switchOn: null as CallPage['switchOn'],
  };
  return { page, state, say, region };
}

function panel() {
  const got: CallMessage[] = [];
  let hear: (message: PanelMessage) => void = () => {};
  let leave = () => {};
  let open = true;
  const port: PanelPort = {
    postMessage(message) {
      if (!open) throw new Error('Attempting to use a disconnected port object');
      got.push(callMessageSchema.parse(message));
    },
    disconnect: () => {
      open = false;
    },
    onMessage: {
      addListener(listener) {
        hear = listener;
      },
    },
    onDisconnect: {
      addListener(listener) {
        leave = listener;
      },
    },
  };
  return {
    port,
    got,
    isOpen: () => open,
    send: (message: PanelMessage) => hear(message),
    close() {
      open = false;
      leave();
    },
    only: <K extends CallMessage['kind']>(kind: K) =>
      got.filter((message): message is Extract<CallMessage, { kind: K }> => message.kind === kind),
    heard: () => got.flatMap((message) => (message.kind === 'heard' ? [message.utterance.text] : [])),
  };
}

function connect(calls: ReturnType<typeof answerPanels>) {
  const one = panel();
  calls.answerPanel(one.port);
  return one;
}

const READ = {
  kind: 'read',
  interview: 'nora',
  reader: null,
  since: 0,
  known: [] as { speaker: string; text: string }[],
  area: null,
} as const;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

test('before it is asked to read, it tells the state and reads no text', async () => {
  const { page, say } = callPage();
  const one = connect(answerPanels(page, 'meet'));
  say('Ana|Hello');
  await pass(10_000);
  expect(one.got).toEqual([
    { kind: 'state', platform: 'meet', phase: 'on', captions: 'on', hidden: false, canSwitchOn: false },
  ]);
  expect(page.rows).not.toHaveBeenCalled();
  expect(page.areas).not.toHaveBeenCalled();
});

test('a state that changes is told again, within about a second', async () => {
  const { page, state } = callPage();
  const one = connect(answerPanels(page, 'meet'));
  await pass(3_000);
  state.captions = 'off';
  await pass(1_000);
  expect(one.only('state').map(({ captions }) => captions)).toEqual(['on', 'off']);
});

test('asked to read, it tells what is heard, as it grows and when it settles', async () => {
  const { page, say } = callPage();
  const one = connect(answerPanels(page, 'meet'));
  one.send(READ);
  const row = say('Ana|So');
  await pass(60);
  row.textContent = 'Ana|So, tell me';
  await pass(2_000);
  const id = `${one.only('reading')[0]?.reader}:1`;
  expect(one.only('heard').map(({ seq, utterance }) => [seq, utterance.id, utterance.text, utterance.settled])).toEqual(
    [
      [1, id, 'So', false],
      [2, id, 'So, tell me', false],
      [3, id, 'So, tell me', true],
    ],
  );
  expect(one.only('reader').map(({ sees }) => sees)).toEqual(['searching', 'captions']);
});

test('of many changes the first is told at once and the others at most every 50 ms', async () => {
  const { page, say } = callPage();
  const one = connect(answerPanels(page, 'meet'));
  one.send(READ);
  const row = say('Ana|w0');
  await pass(200);
  page.rows.mockClear();
  for (let i = 1; i <= 100; i++) {
    row.textContent = `Ana|w0 w${i}`;
    await pass(2);
  }
  expect(page.rows.mock.calls.length).toBeLessThanOrEqual(7);
  await pass(50);
  expect(one.heard().at(-1)).toBe('w0 w100');
});

test('a region that is replaced is read on, and one that stays away is lost', async () => {
  const { page, say, region } = callPage();
  const one = connect(answerPanels(page, 'meet'));
  one.send(READ);
  say('Ana|We had a cache in front');
  await pass(100);
  const next = document.createElement('div');
  region.replaceWith(next);
  say('Ana|We had a cache in front of it');
  await pass(3_000);
  expect(new Set(one.only('heard').map(({ utterance }) => utterance.id)).size).toBe(1);
  expect(one.heard().at(-1)).toBe('We had a cache in front of it');
  next.remove();
  await pass(4_000);
  document.body.append(document.createElement('div'));
  await pass(2_000);
  say('Ben|Okay');
  await pass(100);
  expect(one.only('reader').map(({ sees }) => sees)).toEqual([
    'searching',
    'captions',
    'lost',
    'searching',
    'captions',
  ]);
});

test('the last words of a region that leaves are heard', async () => {
  const { page, say, region } = callPage();
  const one = connect(answerPanels(page, 'meet'));
  one.send(READ);
  await pass(100);
  say('Ana|Goodbye');
  region.remove();
  await pass(2_000);
  expect(one.heard()).toContain('Goodbye');
});

test('a panel that comes back is told what it missed, newest wording only', async () => {
  const { page, say } = callPage();
  const calls = answerPanels(page, 'meet');
  const one = connect(calls);
  one.send(READ);
  say('Ana|One');
  await pass(2_000);
  const reader = one.only('reading')[0]?.reader ?? '';
  const since = one.only('heard').at(-1)?.seq ?? 0;
  one.close();
  const row = say('Ben|Two');
  await pass(100);
  row.textContent = 'Ben|Two and a half';
  await pass(60_000);
  const again = connect(calls);
  again.send({ ...READ, reader, since });
  expect(again.only('reading')).toEqual([{ kind: 'reading', reader, upTo: expect.any(Number) }]);
  expect(again.heard()).toEqual(['Two and a half']);
  const other = connect(calls);
  other.send({ ...READ, reader: 'another', since: 99 });
  expect(other.heard()).toEqual(['One', 'Two and a half']);
});

test('stop stops at once and forgets', async () => {
  const { page, say } = callPage();
  const one = connect(answerPanels(page, 'meet'));
  one.send(READ);
  say('Ana|One');
  await pass(2_000);
  one.send({ kind: 'stop' });
  page.rows.mockClear();
  const before = one.got.length;
  say('Ana|Two');
  await pass(10_000);
  expect(page.rows).not.toHaveBeenCalled();
  expect(one.got).toHaveLength(before);
  document.body.replaceChildren(document.createElement('div'));
  one.send(READ);
  await pass(1_000);
  expect(one.got.slice(before).filter(({ kind }) => kind === 'heard')).toEqual([]);
  const [first, second] = one.only('reading');
  expect(second?.reader).not.toBe(first?.reader);
});

test('after two minutes without a panel it stops reading and forgets', async () => {
  const { page, say } = callPage();
  const calls = answerPanels(page, 'meet');
  const one = connect(calls);
  one.send(READ);
  say('Ana|One');
  await pass(1_000);
  one.close();
  await pass(119_000);
  expect(page.rows.mock.calls.length).toBeGreaterThan(20);
  await pass(2_000);
  page.rows.mockClear();
  await pass(10_000);
  expect(page.rows).not.toHaveBeenCalled();
  document.body.replaceChildren(document.createElement('div'));
  const again = connect(calls);
  again.send(READ);
  expect(again.heard()).toEqual([]);
});

test('only panels that asked to read are told what is heard', async () => {
  const { page, say } = callPage();
  const calls = answerPanels(page, 'meet');
  const one = connect(calls);
  const two = connect(calls);
  one.send(READ);
  say('Ana|One');
  await pass(1_000);
  expect(one.heard()).toContain('One');
  expect(two.heard()).toEqual([]);
});

test('what waits for a panel is bounded, and it says up to where it is a replay', async () => {
  const { page } = callPage();
  let n = 0;
  page.rows.mockImplementation((place) => [{ node: place, speaker: 'Ana', text: `${'abcdefghij'[n % 10]}${n++}` }]);
  page.areas.mockImplementation(() => {
    document.body.replaceChildren(document.createElement('div'));
    return [...document.body.children];
  });
  const calls = answerPanels(page, 'meet');
  const one = connect(calls);
  one.send(READ);
  await pass(3_000_000);
  const two = connect(calls);
  two.send(READ);
  expect(two.only('heard')).toHaveLength(2_000);
  expect(two.only('reading')[0]?.upTo).toBeGreaterThan(2_000);
});

test('a closed call page hangs up, and no timer is left', async () => {
  const { page } = callPage();
  const calls = answerPanels(page, 'meet');
  const one = connect(calls);
  one.send(READ);
  calls.close();
  expect(one.isOpen()).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('words that were on show before consent stay unread, also in the row that goes on', async () => {
  const { page, say } = callPage();
  say('Ana|My salary is nobody’s business but mine');
  const row = say('You|May I read the captions');
  const one = connect(answerPanels(page, 'meet'));
  one.send(READ);
  row.textContent = 'You|May I read the captions thanks so tell me about caching';
  await pass(2_000);
  expect(one.heard().at(-1)).toBe('thanks so tell me about caching');
  expect(one.heard().join(' ')).not.toContain('salary');
});

test('words from before consent stay unread when their row is put up anew', async () => {
  const { page, say } = callPage();
  const row = say('Ana|My salary is nobody’s business but mine');
  const one = connect(answerPanels(page, 'meet'));
  one.send(READ);
  await pass(500);
  row.remove();
  await pass(300);
  say('Ana|My salary is nobody’s business but mine');
  say('Ana|So caching');
  await pass(2_000);
  expect(new Set(one.heard())).toEqual(new Set(['So caching']));
});

test('another interview in the same call gets no word of the one before', async () => {
  const { page, say } = callPage();
  const calls = answerPanels(page, 'meet');
  const one = connect(calls);
  one.send(READ);
  const row = say('Ana|A secret of the first candidate');
  await pass(2_000);
  one.close();
  row.remove();
  const two = connect(calls);
  two.send({ ...READ, interview: 'jonas' });
  say('Ana|Hello');
  await pass(2_000);
  expect(new Set(two.heard())).toEqual(new Set(['Hello']));
});

test('a new reader goes on below the last words that are known, and reads what was said meanwhile', async () => {
  const { page, say } = callPage();
  say('Ana|My salary is nobody’s business but mine');
  say('You|So tell me about caching');
  say('Ana|We had a cache in front of the database');
  say('You|And what did that cost you');
  const one = connect(answerPanels(page, 'meet'));
  one.send({
    ...READ,
    known: [
      { speaker: 'You', text: 'So tell me about caching' },
      { speaker: 'Ana', text: 'We had a cache' },
    ],
  });
  await pass(2_000);
  expect(new Set(one.heard())).toEqual(new Set(['in front of the database', 'And what did that cost you']));
});
