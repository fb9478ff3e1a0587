// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallPage } from '@/entrypoints/call/page';
import { zoomPage } from '@/entrypoints/call/zoom';
import { box, FOOTER, goTo, inFrame, TWO, transcript, turn } from './fixtures/zoom-markup';

let page: CallPage;

beforeEach(() => {
  goTo('/wc/1234567890/join');
  document.body.innerHTML = '';
  page = zoomPage(window);
});

afterEach(() => {
  vi.useRealTimers();
});

const button = (label: string, more = '') =>
  `<div id="wc-footer"><button aria-label="${label}" ${more}><svg class="SvgCaptions"></svg></button></div>`;
const modal = (title: string, buttons: number) =>
  `<div class="zm-modal"><button class="zm-modal-close"></button><div class="zm-modal-body-title">${title}</div>${'<button class="zm-btn"></button>'.repeat(buttons)}</div>`;

test.each([
  ['a call', FOOTER, 'on'],
  ['a call with captions', FOOTER + TWO, 'on'],
  ['a call by its audio menu', '<div id="audioOptionMenu"></div>', 'on'],
  ['the preview', '<div class="preview-root"></div>', 'none'],
  ['the waiting room', `<div class="waiting-room-container"></div>${FOOTER}`, 'none'],
  ['a page that loads', '<div></div>', 'none'],
  ['the way to a breakout room', '<div class="loading-layer loading-layer--bo-room"></div>', 'moving'],
  [
    'a hidden layer for breakout rooms',
    `${FOOTER}<div class="loading-layer--bo-room" style="display: none"></div>`,
    'on',
  ],
  ['a call that was cut', `${FOOTER}<div id="wc-leave"></div>`, 'over'],
  ['an end by the host', FOOTER + modal('This meeting has been ended by host', 1), 'over'],
  ['an end in German', FOOTER + modal('Dieses Meeting wurde vom Host beendet', 1), 'over'],
  ['an end in Japanese', FOOTER + modal('ミーティングは終了しました', 1), 'over'],
  ['a notice', FOOTER + modal('This meeting is being recorded', 1), 'on'],
  ['a warning', FOOTER + modal('Dieses Meeting wird in 10 Minuten beendet', 1), 'on'],
  ['a question', FOOTER + modal('This meeting has ended. Join again?', 2), 'on'],
  ['a timeout', FOOTER + modal('Joining has timed out', 2), 'on'],
])('%s is told by its controls', (_, html, phase) => {
  document.body.innerHTML = html;
  expect(page.state().phase).toBe(phase);
  inFrame(html);
  expect(page.state().phase).toBe(phase);
});

test('a call is over at the address of leaving, whatever is left of it', () => {
  document.body.innerHTML = FOOTER + TWO;
  goTo('/wc/leave?meetingNumber=1234567890');
  expect(page.state().phase).toBe('over');
});

test('home is the end of a call only where there was one', () => {
  goTo('/wc/home');
  expect(page.state().phase).toBe('none');
  goTo('/wc/1234567890/join');
  document.body.innerHTML = FOOTER;
  expect(page.state().phase).toBe('on');
  goTo('/wc/home');
  expect(page.state().phase).toBe('over');
});

test.each([
  ['a place for them', TWO, 'on'],
  ['a place for them without words', box(''), 'on'],
  ['the full transcript', transcript(turn('Nora', 'Well')), 'on'],
  ['a pressed button', button('Untertitel', 'aria-pressed="true"'), 'on'],
  ['a button that is not pressed', button('Untertitel', 'aria-pressed="false"'), 'off'],
  ['a button that hides them', button('Hide Captions'), 'on'],
  ['a button that shows them', button('Show Captions'), 'off'],
  ['a button in another language', button('Tampilkan Teks'), 'unknown'],
  ['nothing', '', 'unknown'],
])('whether captions are on is told by %s', (_, html, captions) => {
  document.body.innerHTML = FOOTER + html;
  expect(page.state().captions).toBe(captions);
});

test('the state is told without reading the text of a caption', () => {
  document.body.innerHTML = FOOTER + TWO + transcript(turn('Nora', 'Well'));
  for (const node of document.querySelectorAll(
    '[class*="subtitle__item"], [class*="selector-item__icon"], .lt-full-transcript__item *',
  )) {
    Object.defineProperty(node, 'textContent', {
      get() {
        throw new Error('a caption was read');
      },
    });
  }
  expect(page.state()).toEqual({ phase: 'on', captions: 'on' });
  const areas = page.documents().flatMap((doc) => page.areas(doc));
  expect(() => areas.map(page.rows)).toThrow('a caption was read');
});
