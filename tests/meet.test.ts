// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { meetPage } from '@/entrypoints/call/meet';

const page = meetPage(window);
const AVATAR = '<img alt="" src="data:,">';
const block = (speaker: string, text: string) =>
  `<div class="nMcdL bj4p3b"><div class="adE6rb">${AVATAR}<div class="KcIKyf"><span class="NWpY1d">${speaker}</span></div></div><div class="ygicle VbkSUe">${text}</div></div>`;
/** The same block after a release that renamed every class. */
const bare = (speaker: string, text: string) =>
  `<div><div>${AVATAR}<div><span>${speaker}</span></div></div><div>${text}</div></div>`;
const REST =
  '<div><button><i class="google-symbols">arrow_downward</i><span>Jump to bottom</span></button></div><div></div>';
const region = (rows: string, attributes = 'role="region" tabindex="0" aria-label="Captions"') =>
  `<div ${attributes}>${rows}${REST}</div>`;
const button = (attributes: string, icon: string) =>
  `<button ${attributes}><i class="google-symbols" aria-hidden="true">${icon}</i></button>`;
const TWO = block('You', 'So, tell me about it') + block('Nora Lindholm', 'Well');

const goTo = (url: string) => (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

function read() {
  const found = page.find();
  return found ? page.rows(found).map(({ speaker, text }) => `${speaker}: ${text}`) : null;
}

beforeEach(() => {
  goTo('https://meet.google.com/abc-defg-hij');
  document.body.innerHTML = '';
});

test.each([
  ['role and tabindex, whatever the language', 'role="region" tabindex="0" aria-label="Sottotitoli"'],
  ['role and label', 'role="region" aria-label="Captions"'],
  ['controller', 'jscontroller="KPn5nb"'],
  ['name', 'jsname="dsyhDe"'],
  ['older class', 'class="a4cQT"'],
  ['newer classes', 'class="vNKgIf UDinHf"'],
])('captions are found by %s', (_, attributes) => {
  document.body.innerHTML = region(TWO, attributes);
  expect(read()).toEqual(['You: So, tell me about it', 'Nora Lindholm: Well']);
});

test('captions are found through wrappers', () => {
  document.body.innerHTML = `<div jscontroller="KPn5nb"><div jsname="dsyhDe"><div>${region(TWO, 'class="x"')}</div></div></div>`;
  expect(read()).toEqual(['You: So, tell me about it', 'Nora Lindholm: Well']);
});

test('of two layouts at once the one with rows is read', () => {
  document.body.innerHTML = region('') + region(TWO, 'class="a4cQT"');
  expect(read()).toEqual(['You: So, tell me about it', 'Nora Lindholm: Well']);
});

test('rows are known by their shape when every class is new', () => {
  document.body.innerHTML = region(bare('Ana', 'Hola') + bare('Tú', 'Buenas'));
  expect(read()).toEqual(['Ana: Hola', 'Tú: Buenas']);
});

test('rows are known by their classes when the avatar is missing', () => {
  document.body.innerHTML = region(TWO.replaceAll(AVATAR, ''));
  expect(read()).toEqual(['You: So, tell me about it', 'Nora Lindholm: Well']);
});

test('in an unknown layout a list of avatars, names and text is read', () => {
  document.body.innerHTML = `<main><section>${bare('Ana', 'Hello there')}${bare('Ben', 'Hi')}</section></main><footer>${button('aria-pressed="true"', 'closed_caption')}</footer>`;
  expect(read()).toEqual(['Ana: Hello there', 'Ben: Hi']);
});

test.each([
  [
    'captions are off',
    (rows: string) => `<section>${rows}</section>${button('aria-pressed="false"', 'closed_caption')}`,
  ],
  [
    'it is a list of people',
    (rows: string) => `<div role="list">${rows}</div>${button('aria-pressed="true"', 'closed_caption')}`,
  ],
  [
    'it has a field to write in',
    (rows: string) =>
      `<section><div>${rows}</div><textarea></textarea></section>${button('aria-pressed="true"', 'closed_caption')}`,
  ],
])('in an unknown layout nothing is read when %s', (_, html) => {
  document.body.innerHTML = html(bare('Ana', 'Hello there') + bare('Ben', 'Hi'));
  expect(read()).toBeNull();
});

test('a chat that is a region too is not read', () => {
  document.body.innerHTML = `<div role="region" tabindex="0">${bare('Ana', 'a link')}<textarea></textarea></div>`;
  expect(read()).toBeNull();
});

test('buttons, icons and notices are no rows', () => {
  document.body.innerHTML = `<div aria-live="polite">Ana has joined</div>${region(`<div>Ana has joined</div>${TWO}<div><i class="google-symbols">mic_off</i><span>arrow_downward</span></div>`)}`;
  expect(read()).toEqual(['You: So, tell me about it', 'Nora Lindholm: Well']);
});

test('a row without text is no row, a row whose name is late is one', () => {
  document.body.innerHTML = region(block('Ana', '') + block('', 'So tell'));
  expect(read()).toEqual([': So tell']);
});

test('text in pieces and in translation wrappers is one text', () => {
  document.body.innerHTML = region(
    block('Ana', '<font><font>So, </font></font><span>tell</span> <span>me</span><div>more</div>'),
  );
  expect(read()).toEqual(['Ana: So, tell me more']);
});

test('a region without rows is a place for captions', () => {
  document.body.innerHTML = region('');
  expect(read()).toEqual([]);
});

test('captions that moved into the small window are found there', () => {
  const small = document.implementation.createHTMLDocument();
  small.body.innerHTML = region(TWO);
  Object.assign(window, { documentPictureInPicture: { window: { document: small } } });
  expect(read()).toHaveLength(2);
  Object.assign(window, { documentPictureInPicture: undefined });
});

test.each([
  ['pressed', button('aria-pressed="true" aria-label="Desactivar subtítulos"', 'closed_caption'), 'on'],
  ['not pressed', button('aria-pressed="false" aria-label="Attiva sottotitoli"', 'closed_caption'), 'off'],
  ['without state, crossed', button('', 'closed_caption_off'), 'off'],
  ['without state, plain', button('', 'closed_caption'), 'on'],
  ['without icon', '<button jsname="r8qRAd"></button>', 'unknown'],
])('with a captions button %s the call is on', (_, html, captions) => {
  document.body.innerHTML = html;
  expect(page.state()).toEqual({ inCall: true, captions });
});

test('a shown region tells that captions are on', () => {
  document.body.innerHTML = button('', 'closed_caption_off') + region('');
  expect(page.state()).toEqual({ inCall: true, captions: 'on' });
});

test('the lobby, the page after a call and the start page are no call', () => {
  document.body.innerHTML = button('', 'call_end');
  expect(page.state()).toEqual({ inCall: false, captions: 'unknown' });
  document.body.innerHTML = '<h1 class="roSPhc">You left the meeting</h1>';
  expect(page.state().inCall).toBe(false);
  goTo('https://meet.google.com/landing');
  document.body.innerHTML = button('aria-pressed="true"', 'closed_caption');
  expect(page.state().inCall).toBe(false);
});

test('the state is told without reading the text of a caption', () => {
  document.body.innerHTML = button('aria-pressed="true"', 'closed_caption') + region(TWO);
  for (const node of document.querySelectorAll('.ygicle, .NWpY1d')) {
    Object.defineProperty(node, 'textContent', {
      get() {
        throw new Error('a caption was read');
      },
    });
  }
  expect(page.state()).toEqual({ inCall: true, captions: 'on' });
  expect(() => read()).toThrow('a caption was read');
});
