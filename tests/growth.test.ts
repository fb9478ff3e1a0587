// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerPanels, type PanelPort } from '@/entrypoints/call/answer';
import { meetPage } from '@/entrypoints/call/meet';
import { pathOf } from '@/entrypoints/call/place';
import { type CallMessage, callMessageSchema, type PanelMessage } from '@/utils/port';

// Call pages whose captions stand in no place that is known.

const BUTTON = '<button aria-pressed="true"><i class="google-symbols">closed_caption</i></button>';
const AVATAR = '<img alt="" src="data:,">';

function panel() {
  const got: CallMessage[] = [];
  let hear: (message: PanelMessage) => void = () => {};
  const port: PanelPort = {
    postMessage: (message) => void got.push(callMessageSchema.parse(message)),
    disconnect: () => undefined,
    onMessage: {
      addListener(listener) {
        hear = listener;
      },
    },
    onDisconnect: { addListener: () => undefined },
  };
  return {
    port,
    send: (message: PanelMessage) => hear(message),
    heard: () => {
      const newest = new Map<string, string>();
      for (const each of got)
        if (each.kind === 'heard') newest.set(each.utterance.id, `${each.utterance.speaker}: ${each.utterance.text}`);
      return [...newest.values()];
    },
    sees: () => got.flatMap((each) => (each.kind === 'reader' ? [each.sees] : [])),
    by: () => got.flatMap((each) => (each.kind === 'reader' ? [each.by] : [])).at(-1),
    picks: () => got.flatMap((each) => (each.kind === 'pick' ? [each] : [])),
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function read(area: string | null = null) {
  const one = panel();
  answerPanels(meetPage(window), 'meet').answerPanel(one.port);
  one.send({ kind: 'read', interview: 'nora', reader: null, since: 0, known: [], area });
  return one;
}

const html = (markup: string) => {
  const made = document.createElement('div');
  made.innerHTML = markup;
  return made.firstElementChild as HTMLElement;
};
const place = () => document.querySelector('main') as HTMLElement;

/** Puts a row up and lets it grow by words. */
async function speak(row: HTMLElement, words: string, into: Element = place()) {
  into.append(row);
  const text = row.lastElementChild as HTMLElement;
  const all = words.split(' ');
  for (let n = 1; n <= all.length; n++) {
    text.textContent = all.slice(0, n).join(' ');
    await pass(300);
  }
}
const row = (name: string) => html(`<div><div>${AVATAR}<span>${name}</span></div><p>.</p></div>`);

beforeEach(() => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://meet.google.com/abc-defg-hij',
  );
  document.body.innerHTML = `<main></main><aside></aside><footer>${BUTTON}</footer>`;
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

test('captions in an unknown place are found by what they do, and nothing of them is lost', async () => {
  const one = read();
  await speak(row('Nora Lindholm'), 'we put a cache in front of the orders');
  await speak(row('You'), 'and when does it expire');
  await pass(2_000);
  expect(one.heard()).toEqual(['Nora Lindholm: we put a cache in front of the orders', 'You: and when does it expire']);
  expect(one.by()).toBe('shape');
});

test('rows that were on show before reading was agreed to stay unread when their place is found', async () => {
  const old = row('Nora Lindholm');
  await speak(old, 'my salary is nobody’s business');
  const one = read();
  await speak(row('You'), 'so tell me about caching please');
  await pass(2_000);
  expect(one.heard()).toEqual(['You: so tell me about caching please']);
});

test('a page that should show captions and has no place for them says so within five seconds', async () => {
  const one = read();
  await pass(5_000);
  expect(one.sees()).toContain('unknown layout');
});

test('text that grows without a name beside it is an unknown layout, and is not read', async () => {
  const one = read();
  await speak(html('<section><p>.</p></section>'), 'words that belong to nobody at all');
  await pass(2_000);
  expect(one.sees()).toContain('unknown layout');
  expect(one.heard()).toEqual([]);
});

test('rows whose names come last are an unknown layout: no row is taken for the name of the next one', async () => {
  const one = read();
  const list = html('<section></section>');
  place().append(list);
  for (const words of ['so this is one row of words', 'and this is another row']) {
    const made = html('<p><q>.</q><small>Ana</small></p>');
    list.append(made);
    for (let n = 1; n <= words.split(' ').length; n++) {
      (made.firstElementChild as HTMLElement).textContent = words.split(' ').slice(0, n).join(' ');
      await pass(300);
    }
  }
  await pass(2_000);
  expect(one.sees()).toContain('unknown layout');
  expect(one.heard()).toEqual([]);
});

test.each([
  ['a clock', (n: number) => `10:0${n} 3${n}`],
  ['another text each time', (n: number) => ['one', 'two', 'three', 'four', 'five', 'six'][n] ?? ''],
])('%s is no speech', async (_, text) => {
  const one = read();
  const made = row('Recording');
  place().append(made);
  for (let n = 0; n < 6; n++) {
    (made.lastElementChild as HTMLElement).textContent = text(n);
    await pass(400);
  }
  await pass(2_000);
  expect(one.heard()).toEqual([]);
});

test('a chat that streams is not read', async () => {
  const one = read();
  await speak(row('Helper'), 'here is what I think about it', document.querySelector('aside') as HTMLElement);
  await pass(2_000);
  expect(one.heard()).toEqual([]);
});

test('a region whose every name is new is read on after it was lost', async () => {
  place().innerHTML = '<div role="region" tabindex="0"></div>';
  const one = read();
  await speak(row('Nora Lindholm'), 'before the page changed', place().firstElementChild as Element);
  place().innerHTML = '';
  await pass(500);
  await speak(row('Nora Lindholm'), 'after the page changed it was found again');
  await pass(2_000);
  expect(one.heard()).toEqual([
    'Nora Lindholm: before the page changed',
    'Nora Lindholm: after the page changed it was found again',
  ]);
});

/** Only a press of the person counts; a page can make no such event. */
function click(target: Element): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

test('the person points at captions that are not understood: they are read from then on, without a name', async () => {
  const one = read();
  place().innerHTML = '<section class="words"><p></p></section>';
  const text = document.querySelector('p') as HTMLElement;
  one.send({ kind: 'pick', on: true });
  text.textContent = 'these words were there before';
  text.dispatchEvent(new Event('pointermove', { bubbles: true }));
  await pass(200);
  expect(one.picks().at(-1)).toMatchObject({ under: 'these words were there before', done: false });
  expect(click(text).defaultPrevented).toBe(true);
  expect(one.picks().at(-1)).toMatchObject({ done: true, path: 'section.words' });
  await pass(1_000);
  text.textContent = 'these words were there before and these are new';
  await pass(2_000);
  expect(one.by()).toBe('picked');
  expect(one.heard().at(-1)).toContain('and these are new');
});

test('the page hears nothing of the click, and cannot click itself', async () => {
  const one = read();
  const onClick = vi.fn();
  place().addEventListener('click', onClick);
  one.send({ kind: 'pick', on: true });
  place().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(one.picks().at(-1)).toMatchObject({ done: false });
  onClick.mockClear();
  click(place());
  expect(onClick).not.toHaveBeenCalled();
  expect(one.picks().at(-1)).toMatchObject({ done: true });
});

test('a pick that is called off, or forgotten, ends', async () => {
  const one = read();
  one.send({ kind: 'pick', on: true });
  one.send({ kind: 'pick', on: false });
  click(place());
  expect(one.picks().every(({ path }) => path === null)).toBe(true);
  one.send({ kind: 'pick', on: true });
  await pass(60_000);
  expect(one.picks().at(-1)).toMatchObject({ done: true, path: null });
});

test('without consent there is nothing to point at', () => {
  const one = panel();
  answerPanels(meetPage(window), 'meet').answerPanel(one.port);
  one.send({ kind: 'pick', on: true });
  expect(one.picks()).toEqual([]);
});

test('a place that was picked in an earlier call is used where no selector fits, and never for a chat', async () => {
  place().innerHTML = '<section class="lines"></section>';
  const one = read('section.lines');
  await pass(1_200);
  await speak(row('Nora Lindholm'), 'read where it was found before', place().firstElementChild as Element);
  await pass(2_000);
  expect(one.heard()).toEqual(['Nora Lindholm: read where it was found before']);
  const chat = read('aside');
  await speak(row('Helper'), 'a message in the chat', document.querySelector('aside') as Element);
  await pass(2_000);
  expect(chat.heard().join()).not.toContain('a message in the chat');
});

test.each([
  ['<main><div data-tid="words-window"><p>x</p></div></main>', 'div[data-tid="words-window"]'],
  ['<main><div class="a1b2 lines"><p>x</p></div></main>', 'div.lines'],
  ['<main><div></div><div id="list-48213"><p>x</p></div></main>', 'div:nth-of-type(2)'],
])('in %s the place is remembered as %s', (markup, path) => {
  document.body.innerHTML = markup;
  const area = document.querySelector('p')?.parentElement as Element;
  expect(pathOf({ area, text: null })).toBe(path);
  expect(document.querySelector(path)).toBe(area);
});
