// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallPage } from '@/entrypoints/call/page';
import { zoomPage } from '@/entrypoints/call/zoom';
import { goTo, inFrame, TWO } from './fixtures/zoom-markup';

let page: CallPage;

beforeEach(() => {
  goTo('/wc/1234567890/join');
  document.body.innerHTML = '';
  page = zoomPage(window);
});

afterEach(() => {
  vi.useRealTimers();
});

const more = (icon: string, label: string) =>
  `<button id="more" aria-label="${label}" aria-expanded="false">${icon}</button>`;
const SHOWS = '<a id="show" aria-label="Your caption settings grouping Show Captions"></a>';

/** A call whose menu opens and whose captions show 300 ms after a press; only a hand's press counts. */
function call(bar: string, items = '', further = ''): string[] {
  vi.useFakeTimers();
  document.body.innerHTML = `<div><div id="wc-footer">${bar}</div></div>`;
  const [root] = document.body.children;
  const presses: string[] = [];
  let down: EventTarget | null = null;
  root?.addEventListener('pointerdown', ({ target }) => {
    down = target;
  });
  const open = (html: string) => setTimeout(() => root?.insertAdjacentHTML('beforeend', html), 300);
  root?.addEventListener('click', ({ target }) => {
    const { id } = target as Element;
    if (target !== down) return;
    presses.push(id);
    if (id === 'more') {
      const menu = root.querySelector('[role="menu"]');
      menu?.remove();
      if (!menu) open(`<div role="menu">${items}</div>`);
    }
    if (id === 'show' || (id === 'captions' && !further)) open(TWO);
    if (id === 'captions' && further) open(further);
  });
  return presses;
}

async function switchOn() {
  const on = page.switchOn?.();
  await vi.advanceTimersByTimeAsync(10_000);
  return on;
}

test.each([
  ['English', more('', 'More'), '<a id="captions" aria-label="Captions"></a>'],
  [
    'Indonesian, by icons',
    more('<svg class="SvgMore"></svg>', 'Lainnya'),
    '<a id="captions" aria-label="Teks"><svg class="SvgCaptions"></svg></a>',
  ],
  ['German, by its word', more('<svg class="SvgMore"></svg>', 'Mehr'), '<a id="captions" aria-label="Untertitel"></a>'],
  ['Japanese, by its word', more('<svg class="SvgMore"></svg>', '詳細'), '<a id="captions">字幕</a>'],
])('switching captions on works through the menu in %s', async (_, bar, items) => {
  const presses = call(bar, `<a id="transcript" aria-label="View full transcript of captions"></a>${items}`);
  expect(await switchOn()).toBe(true);
  expect(presses).toEqual(['more', 'captions']);
});

test('switching captions on works through the menu behind the menu', async () => {
  const presses = call(more('', 'More'), '<a id="captions" aria-label="Captions"></a>', SHOWS);
  expect(await switchOn()).toBe(true);
  expect(presses).toEqual(['more', 'captions', 'show']);
});

test('switching captions on works by the button in the bar', async () => {
  const presses = call(`<button id="captions"><svg class="SvgCaptions"></svg></button>${more('', 'More')}`);
  expect(await switchOn()).toBe(true);
  expect(presses).toEqual(['captions']);
});

test('switching captions on works in a frame', async () => {
  vi.useFakeTimers();
  const inner = inFrame(`<div id="wc-footer"><button><svg class="SvgCaptions"></svg></button></div>`);
  inner.querySelector('button')?.addEventListener('click', () => inner.body.insertAdjacentHTML('beforeend', TWO));
  expect(await switchOn()).toBe(true);
});

test('the host is not asked for captions, and the menu is closed again', async () => {
  const presses = call(more('', 'More'), '<a id="request" aria-label="Request captions"></a>');
  document.querySelector('#more')?.setAttribute('aria-expanded', 'true');
  expect(await switchOn()).toBe(false);
  expect(presses).toEqual(['more', 'more']);
});

test('a menu whose captions did not come is closed again, and nothing is pressed twice', async () => {
  const presses = call(more('', 'More'), '<a id="captions" aria-label="Captions"></a>', '<div class="zm-modal"></div>');
  expect(await switchOn()).toBe(false);
  expect(presses).toEqual(['more', 'captions', 'more']);
});

test('captions that are on are left alone', async () => {
  const presses = call(more('', 'More'));
  document.body.insertAdjacentHTML('beforeend', TWO);
  expect(await switchOn()).toBe(true);
  expect(presses).toEqual([]);
});

test('outside a call there is nothing to switch captions on with', () => {
  expect(page.switchOn).toBeNull();
});
