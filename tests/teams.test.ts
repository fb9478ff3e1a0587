// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { teamsPage } from '@/entrypoints/call/teams';

const page = teamsPage(window);
const author = (name: string) => `<span data-tid="author">${name}</span>`;
const said = (text: string) => `<span data-tid="closed-caption-text">${text}</span>`;
const tid = (name: string, inner: string) => `<div data-tid="${name}">${inner}</div>`;
/** The signed-in client has one element more around the rows, and a chat message's class on each. */
const host = (name: string, text: string, attributes = '') =>
  `<div class="fui-ChatMessageCompact" ${attributes}><div>${author(name)}</div><div>${said(text)}</div></div>`;
const guest = (name: string, text: string) => `<div>${author(name)}${said(text)}</div>`;
const hostRows = (rows: string) =>
  tid('closed-caption-v2-virtual-list-content', tid('closed-captions-v2-items-renderer', rows));
const guestRows = (rows: string) => tid('closed-caption-v2-virtual-list-content', rows);
const TWO = host('Ana Duarte', 'So, tell me about it') + host('Nora Lindholm', 'Well');
const BOTH = ['Ana Duarte: So, tell me about it', 'Nora Lindholm: Well'];
const HANG_UP = '<div id="hangup-button"><button></button></div>';

function area(): Element {
  const found = page.documents().flatMap((doc) => page.areas(doc));
  return found.find((each) => page.rows(each).length > 0) ?? found[0] ?? document.createElement('div');
}

const rows = () => page.rows(area());
const read = () => rows().map(({ speaker, text }) => `${speaker}: ${text}`);

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each([
  ['its outer wrapper', tid('closed-caption-renderer-wrapper', hostRows(TWO))],
  ['its window', tid('closed-caption-v2-window-wrapper', hostRows(TWO))],
  ['its list', hostRows(TWO)],
  ['its name of 2025', tid('closed-captions-renderer', TWO)],
  ['a name that has yet to come', tid('closed-caption-v3-stage', TWO)],
])('captions are found by %s', (_, html) => {
  document.body.innerHTML = html;
  expect(read()).toEqual(BOTH);
});

test.each(['Live Captions', 'Liveuntertitel', 'ライブ キャプション'])(
  'captions are found where they are called %s',
  (label) => {
    document.body.innerHTML = `<div role="region" aria-label="${label}">${tid('closed-caption-renderer-wrapper', `<h2>${label}</h2>${hostRows(TWO)}`)}</div>`;
    expect(read()).toEqual(BOTH);
  },
);

test.each([
  ['the signed-in client', hostRows(TWO)],
  ['the client of guests', guestRows(guest('Ana Duarte', 'So, tell me about it') + guest('Nora Lindholm', 'Well'))],
  [
    'a list without rows',
    guestRows(author('Ana Duarte') + said('So, tell me about it') + author('Nora Lindholm') + said('Well')),
  ],
])('texts and authors are paired in %s', (_, html) => {
  document.body.innerHTML = tid('closed-caption-renderer-wrapper', html);
  expect(read()).toEqual(BOTH);
});

test('controls for captions are no place for them', () => {
  document.body.innerHTML = `<button id="closed-captions-button" data-tid="closed-captions-button-off"></button>${tid('closed-caption-settings', author('Ana'))}`;
  expect(page.areas(document)).toEqual([]);
});

test('chat messages and the list of people are no captions', () => {
  document.body.innerHTML = `
    <div data-tid="message-pane-list">${host('Ana', 'a link')}</div>
    <div data-tid="chat-pane-item"><div class="fui-ChatMessageCompact">${author('Ana')}<p>a link</p></div></div>
    <div data-tid="participantsInCall-Nora Lindholm"><span>Nora Lindholm</span><span>Organiser</span></div>
    ${tid('closed-caption-renderer-wrapper', hostRows(`<div class="fui-ChatMessageCompact">${author('Ana')}<p>a link</p></div>${TWO}`))}`;
  expect(read()).toEqual(BOTH);
  for (const selector of ['[data-tid="message-pane-list"] span', '[data-tid^="participantsInCall"] span']) {
    expect(document.querySelector(selector)?.closest(page.elsewhere)).not.toBeNull();
  }
});

test('an author who is missing is nobody, never the one before', () => {
  document.body.innerHTML = guestRows(`${guest('Ana', 'Hello')}<div>${said('Hi')}</div>${guest('', 'Well')}`);
  expect(read()).toEqual(['Ana: Hello', ': Hi', ': Well']);
});

test.each([
  ['a text of its own', guestRows(`<div>${said('Hello')}</div>`)],
  ['a row', hostRows(`<div class="fui-ChatMessageCompact"><div>${said('Hello')}</div></div>`)],
])('an author who comes late joins the same %s', (_, html) => {
  document.body.innerHTML = html;
  const [before] = rows();
  document.querySelector('[data-tid="closed-caption-text"]')?.insertAdjacentHTML('beforebegin', author('Ana'));
  const [after] = rows();
  expect(after).toMatchObject({ speaker: 'Ana', text: 'Hello' });
  expect(after?.node).toBe(before?.node);
});

test('an unknown user is nobody', () => {
  document.body.innerHTML = hostRows(host('Unknown user', 'Hello'));
  expect(read()).toEqual([': Hello']);
});

test('a row keeps its number when its element is used for another one', () => {
  document.body.innerHTML = hostRows(
    host('Ana', 'Yes', 'role="log" aria-posinset="7"') + host('Nora', 'Yes', 'aria-posinset="8"'),
  );
  expect(rows().map(({ id }) => id)).toEqual(['7', '8']);
  const [first] = document.querySelectorAll('[aria-posinset]');
  first?.setAttribute('aria-posinset', '9');
  expect(rows()[0]?.id).toBe('9');
});

test('a row without a number has none, and tells which element holds the text alone', () => {
  document.body.innerHTML = hostRows(TWO);
  expect(rows()[0]).not.toHaveProperty('id');
  expect(rows().map(({ from }) => from?.textContent)).toEqual(['So, tell me about it', 'Well']);
});

test('captions are read behind a dialog that hides the page from screen readers', () => {
  document.body.innerHTML = `<div id="root" aria-hidden="true">${hostRows(TWO)}</div>`;
  expect(read()).toEqual(BOTH);
});

test.each([
  ['a call', HANG_UP, { phase: 'on', captions: 'unknown' }],
  ['a call with words', HANG_UP + hostRows(TWO), { phase: 'on', captions: 'on' }],
  [
    'a call with captions',
    `${HANG_UP}<button data-tid="closed-captions-turn-off-button"></button>`,
    { phase: 'on', captions: 'on' },
  ],
  [
    'a call with a panel',
    `${HANG_UP}<button id="captions-panel-dismiss-button"></button>`,
    { phase: 'on', captions: 'on' },
  ],
  [
    'an open menu, off',
    `${HANG_UP}<div id="closed-captions-button" data-tid="closed-captions-button-off"></div>`,
    { phase: 'on', captions: 'off' },
  ],
  [
    'an open menu, on',
    `${HANG_UP}<div id="closed-captions-button" data-tid="closed-captions-button-on"></div>`,
    { phase: 'on', captions: 'on' },
  ],
  [
    'an open menu, unticked',
    `${HANG_UP}<div id="closed-captions-button" aria-checked="false"></div>`,
    { phase: 'on', captions: 'off' },
  ],
  ['the lobby', `<button id="prejoin-join-button"></button>${HANG_UP}`, { phase: 'none', captions: 'unknown' }],
  ['a calendar', '<main></main>', { phase: 'none', captions: 'unknown' }],
  ['the end', '<div data-tid="call-ended-screen"></div>', { phase: 'over', captions: 'unknown' }],
  [
    'the end for a guest',
    '<button data-tid="anon-meeting-end-screen-rejoin-button"></button>',
    { phase: 'over', captions: 'unknown' },
  ],
])('the state of %s is told by its controls', (_, html, state) => {
  document.body.innerHTML = html;
  expect(teamsPage(window).state()).toEqual(state);
});

test('a lobby after a call is the way into the next one: the call is over', () => {
  const one = teamsPage(window);
  document.body.innerHTML = HANG_UP;
  expect(one.state().phase).toBe('on');
  document.body.innerHTML = '<button id="prejoin-join-button"></button>';
  expect(one.state().phase).toBe('over');
});

test('the state is told without reading the text of a caption', () => {
  document.body.innerHTML = HANG_UP + tid('closed-caption-renderer-wrapper', hostRows(TWO));
  for (const node of document.querySelectorAll('[data-tid="author"], [data-tid="closed-caption-text"]')) {
    Object.defineProperty(node, 'textContent', {
      get() {
        throw new Error('a caption was read');
      },
    });
  }
  expect(page.state()).toEqual({ phase: 'on', captions: 'on' });
  expect(() => read()).toThrow('a caption was read');
});

test('nobody needs to be known by a badge, and no place is owed before the first word', () => {
  expect(page.people()).toEqual([]);
  expect(page.placeWithin).toBeNull();
});
