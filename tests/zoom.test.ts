// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { beforeEach, describe, expect, test } from 'vitest';
import type { CallPage } from '@/entrypoints/call/page';
import { zoomPage } from '@/entrypoints/call/zoom';
import { initialsBadge, photoBadge } from '@/utils/badge';
import { box, goTo, inFrame, line, NL, PHOTO, said, TWO, transcript, translated, turn } from './fixtures/zoom-markup';

const BOTH = [`${initialsBadge('NL')} Well`, `${photoBadge('https://images.zoom.us/p/ana')} So, tell me about it`];

let page: CallPage;

const areas = () => page.documents().flatMap((doc) => page.areas(doc));
const rows = () =>
  areas()
    .map((each) => page.rows(each))
    .find((each) => each.length > 0) ?? [];
const read = () => rows().map(({ speaker, text }) => `${speaker} ${text}`);

beforeEach(() => {
  goTo('/wc/1234567890/join');
  document.body.innerHTML = '';
  page = zoomPage(window);
});

describe('places', () => {
  test.each([
    ['the page', (html: string) => (document.body.innerHTML = html)],
    ['a frame of the page', inFrame],
    [
      'a page that a dialog hides from screen readers',
      (html: string) => (document.body.innerHTML = `<div id="root" aria-hidden="true">${html}</div>`),
    ],
  ])('captions are found in %s', (_, show) => {
    show(TWO);
    expect(read()).toEqual(BOTH);
  });

  test('captions are found by what is around their box when the box is renamed', () => {
    document.body.innerHTML = TWO.replace('subtitle__box', 'subtitle__new');
    expect(read()).toEqual(BOTH);
  });

  test('captions that moved into the small window are found there', () => {
    const small = document.implementation.createHTMLDocument();
    small.body.innerHTML = TWO;
    Object.assign(window, { documentPictureInPicture: { window: { document: small } } });
    expect(read()).toEqual(BOTH);
    Object.assign(window, { documentPictureInPicture: undefined });
  });

  test.each([
    ['keeps its document to itself', () => null],
    [
      'throws',
      () => {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    ],
  ])('a frame that %s is passed over', (_, get) => {
    document.body.innerHTML = `<iframe id="webclient"></iframe>${TWO}`;
    const frame = document.querySelector('iframe');
    if (frame) Object.defineProperty(frame, 'contentDocument', { get });
    expect(read()).toEqual(BOTH);
  });

  test('chat, people and dialogs are no captions', () => {
    document.body.innerHTML = `
      <div class="participants-section-container"><div><span>NL</span><span>Nora</span></div></div>
      <div class="chat-container"><div><span>Nora</span><span>a link</span></div></div>
      <div class="zm-modal"><div><span>Nora</span><span>wants to speak</span></div></div>`;
    expect(areas()).toEqual([]);
    for (const { parentElement } of document.querySelectorAll('div > span')) {
      expect(parentElement?.closest(page.elsewhere)).not.toBeNull();
    }
  });

  test('no place is owed before the first word', () => {
    expect(page.placeWithin).toBeNull();
  });
});

describe('the overlay', () => {
  test('several lines with one id are several rows', () => {
    document.body.innerHTML = box(['One', 'Two', 'Three'].map((text) => line(NL, said(text))).join(''));
    expect(rows().map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
    expect(new Set(rows().map(({ node }) => node)).size).toBe(3);
  });

  test('a line whose icon turns into a photo stays the same row', () => {
    document.body.innerHTML = box(line(NL, said('Well')));
    const [before] = rows();
    document.querySelector('.zmu-data-selector-item__icon')?.replaceWith(...nodes(PHOTO));
    const [after] = rows();
    expect([before?.speaker, after?.speaker]).toEqual([
      initialsBadge('NL'),
      photoBadge('https://images.zoom.us/p/ana'),
    ]);
    expect(after?.node).toBe(before?.node);
  });

  test('a line that is used for another speaker tells the other one', () => {
    document.body.innerHTML = box(line(NL, said('Well')));
    const icon = document.querySelector('.zmu-data-selector-item__icon');
    if (icon) icon.textContent = 'ad';
    expect(rows()[0]?.speaker).toBe(initialsBadge('AD'));
  });

  test.each([
    ['no icon', ''],
    ['an empty icon', '<div class="zmu-data-selector-item__icon"></div>'],
  ])('a line with %s is of nobody', (_, icon) => {
    document.body.innerHTML = box(line(icon, said('Well')));
    expect(rows()).toMatchObject([{ speaker: '', text: 'Well' }]);
  });

  test('a line that went out of sight stays a row, an empty one is none', () => {
    document.body.innerHTML = box(line(NL, said('Well'), 'style="display: none"') + line(NL, said('')));
    expect(rows().map(({ text }) => text)).toEqual(['Well']);
  });

  test('a row tells which element holds the text alone', () => {
    document.body.innerHTML = TWO;
    expect(rows().map(({ from }) => from?.textContent)).toEqual(['Well', 'So, tell me about it']);
  });

  test('older clients have lines without icons', () => {
    document.body.innerHTML = box(
      '<div id="live-transcription-subtitle" class="live-transcription-subtitle__item">Well</div>',
    );
    expect(rows()).toMatchObject([{ speaker: '', text: 'Well' }]);
  });

  test.each([
    ['in one line', line(NL, said('Bueno') + translated('Well'))],
    ['in two lines', line(NL, said('Bueno')) + line(NL, translated('Well'))],
  ])('an original and its translation %s are read once, in the original', (_, html) => {
    document.body.innerHTML = box(html);
    expect(rows().map(({ text }) => text)).toEqual(['Bueno']);
  });

  test('a translation is read where the original of that speaker is not shown', () => {
    document.body.innerHTML = box(line(NL, translated('Well')) + line(PHOTO, said('So')));
    expect(rows().map(({ text }) => text)).toEqual(['Well', 'So']);
  });
});

describe('the full transcript', () => {
  test('a name stands for all rows of its run', () => {
    document.body.innerHTML = transcript(
      turn('Ana', 'So') + turn('', 'tell me') + turn('Nora', 'Well') + turn('', 'I'),
    );
    expect(read()).toEqual(['Ana So', 'Ana tell me', 'Nora Well', 'Nora I']);
  });

  test('rows whose name has scrolled away are of nobody', () => {
    document.body.innerHTML = transcript(turn('', 'tell me') + turn('Nora', 'Well'));
    expect(read()).toEqual([' tell me', 'Nora Well']);
  });

  test('it alone is read when reading begins with both, because it has names', () => {
    document.body.innerHTML = TWO + transcript(turn('Nora', 'Well'));
    expect(read()).toEqual(['Nora Well']);
    expect(areas().every((area) => !area.matches('[class*="subtitle"]'))).toBe(true);
  });

  test('when it is opened later the overlay goes on being read', () => {
    document.body.innerHTML = TWO;
    read();
    document.body.insertAdjacentHTML('beforeend', transcript(turn('Nora', 'said before anybody agreed')));
    expect(read()).toEqual(BOTH);
  });

  test('without rows it is no place for captions', () => {
    document.body.innerHTML = transcript('') + TWO;
    expect(read()).toEqual(BOTH);
  });
});

function nodes(html: string): ChildNode[] {
  const template = document.createElement('div');
  template.innerHTML = html;
  return [...template.childNodes];
}
