// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

/** The area that is read: the steadiest that has rows. */
function area() {
  const found = page.documents().flatMap((doc) => page.areas(doc));
  return found.find((each) => page.rows(each).length > 0) ?? found[0] ?? null;
}

function read() {
  const found = area();
  return found ? page.rows(found).map(({ speaker, text }) => `${speaker}: ${text}`) : null;
}

beforeEach(() => {
  goTo('https://meet.google.com/abc-defg-hij');
  document.body.innerHTML = '';
});

afterEach(() => {
  vi.useRealTimers();
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

test.each([
  ['in a list of people', (html: string) => `<div role="list">${html}</div>`],
  ['in a side panel', (html: string) => `<aside>${html}</aside>`],
  ['among the tiles', (html: string) => `<div data-participant-id="1">${html}</div>`],
])('a region %s is no place for captions', (_, around) => {
  document.body.innerHTML = around(region(TWO));
  expect(read()).toBeNull();
});

test('without a known region nothing is read', () => {
  document.body.innerHTML = `<section>${TWO}</section>${button('aria-pressed="true"', 'closed_caption')}`;
  expect(read()).toBeNull();
});

test('a row tells which element holds the text alone', () => {
  document.body.innerHTML = region(block('Ana', 'Hello') + bare('Ben', 'Hi'));
  const from = page.rows(area() ?? document.body).map((row) => row.from?.textContent);
  expect(from).toEqual(['Hello', 'Hi']);
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
  expect(page.state()).toEqual({ phase: 'on', captions });
});

test('a shown region tells that captions are on', () => {
  document.body.innerHTML = button('', 'closed_caption_off') + region('');
  expect(page.state()).toEqual({ phase: 'on', captions: 'on' });
});

test('the lobby and the start page are no call', () => {
  document.body.innerHTML = button('', 'call_end');
  expect(page.state()).toEqual({ phase: 'none', captions: 'unknown' });
  goTo('https://meet.google.com/landing');
  document.body.innerHTML = button('aria-pressed="true"', 'closed_caption');
  expect(page.state().phase).toBe('none');
});

test('the page after a call says that it is over', () => {
  document.body.innerHTML = '<h1 class="roSPhc">Hai lasciato la riunione</h1>';
  expect(page.state().phase).toBe('over');
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
  expect(page.state()).toEqual({ phase: 'on', captions: 'on' });
  expect(() => read()).toThrow('a caption was read');
});

test('captions are switched on by one press of their button', async () => {
  vi.useFakeTimers();
  document.body.innerHTML = button('aria-pressed="false" aria-label="Attiva sottotitoli"', 'closed_caption_off');
  const control = document.querySelector('button');
  const press = vi.fn(() => setTimeout(() => control?.setAttribute('aria-pressed', 'true'), 300));
  control?.addEventListener('click', press);
  const on = page.switchOn?.();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await on).toBe(true);
  expect(press).toHaveBeenCalledOnce();
});

test.each([
  ['are on already', button('aria-pressed="true"', 'closed_caption'), true],
  ['have an unknown state', '<button jsname="r8qRAd"></button>', false],
])('the button is left alone when captions %s', async (_, html, expected) => {
  vi.useFakeTimers();
  document.body.innerHTML = html;
  const press = vi.fn();
  document.querySelector('button')?.addEventListener('click', press);
  const on = page.switchOn?.();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await on).toBe(expected);
  expect(press).not.toHaveBeenCalled();
});

test('in the lobby there is nothing to switch captions on with', () => {
  document.body.innerHTML = button('', 'call_end');
  expect(page.switchOn).toBeNull();
});
