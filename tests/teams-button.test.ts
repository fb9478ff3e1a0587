// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { teamsPage } from '@/entrypoints/call/teams';

const page = teamsPage(window);
const HANG_UP = '<div id="hangup-button"><button></button></div>';
const MORE = '<button id="callingButtons-showMoreBtn" aria-expanded="false"></button>';

beforeEach(() => {
  document.body.innerHTML = '';
});

afterEach(() => {
  vi.useRealTimers();
});

/** A call whose menu opens 300 ms after a press; the ids of what was pressed, in order. */
function menu(items: string, bar = MORE): string[] {
  vi.useFakeTimers();
  document.body.innerHTML = `<div>${HANG_UP}${bar}</div>`;
  const [call] = document.body.children;
  const presses: string[] = [];
  const open = (html: string) => setTimeout(() => call?.insertAdjacentHTML('beforeend', html), 300);
  call?.addEventListener('click', ({ target }) => {
    const { id } = target as Element;
    presses.push(id);
    if (id === 'closed-captions-button') open('<button data-tid="closed-captions-turn-off-button"></button>');
    if (id === 'LanguageSpeechMenuControl-id') open('<div id="closed-captions-button"></div>');
    if (id === 'callingButtons-showMoreBtn') {
      call.querySelector(`#${id}`)?.setAttribute('aria-expanded', 'true');
      open(items);
    }
  });
  return presses;
}

async function switchOn() {
  const on = page.switchOn?.();
  await vi.advanceTimersByTimeAsync(10_000);
  return on;
}

test.each([
  ['one menu', '<div id="closed-captions-button"></div>', ['callingButtons-showMoreBtn', 'closed-captions-button']],
  [
    'two menus',
    '<div id="LanguageSpeechMenuControl-id"></div>',
    ['callingButtons-showMoreBtn', 'LanguageSpeechMenuControl-id', 'closed-captions-button'],
  ],
])('captions are switched on through %s', async (_, html, expected) => {
  const presses = menu(html);
  expect(await switchOn()).toBe(true);
  expect(presses.slice(0, expected.length)).toEqual(expected);
  expect(presses.filter((id) => id === 'closed-captions-button')).toHaveLength(1);
});

test('where nothing is shown before the first word, the menu is opened again and tells', async () => {
  const presses = menu('');
  const [call] = document.body.children;
  const more = call?.querySelector('#callingButtons-showMoreBtn');
  const [open, item] = ['closed-captions-turn-off-button', 'closed-captions-button'];
  let on = false;
  call?.addEventListener('click', ({ target }) => {
    const { id } = target as Element;
    const isOpen = more?.getAttribute('aria-expanded') === 'true';
    call.querySelector(`#${item}`)?.remove();
    on ||= id === item;
    if (id === item) more?.setAttribute('aria-expanded', 'false');
    else if (isOpen) call.insertAdjacentHTML('beforeend', `<div id="${item}" ${on ? `data-tid="${open}"` : ''}></div>`);
  });
  expect(await switchOn()).toBe(true);
  expect(presses.filter((id) => id === item)).toHaveLength(1);
});

test('captions are switched on by a button in the bar', async () => {
  const presses = menu('', `${MORE}<button id="closed-captions-button"></button>`);
  expect(await switchOn()).toBe(true);
  expect(presses).toEqual(['closed-captions-button']);
});

test('a menu that tells that captions are on is closed again', async () => {
  const presses = menu('<div id="closed-captions-button" data-tid="closed-captions-button-on"></div>');
  expect(await switchOn()).toBe(true);
  expect(presses).toEqual(['callingButtons-showMoreBtn', 'callingButtons-showMoreBtn']);
});

test('a menu without captions is closed again', async () => {
  const presses = menu('<div id="apps"></div>');
  expect(await switchOn()).toBe(false);
  expect(presses).toEqual(['callingButtons-showMoreBtn', 'callingButtons-showMoreBtn']);
});

test('outside a call there is nothing to switch captions on with', () => {
  expect(page.switchOn).toBeNull();
});
