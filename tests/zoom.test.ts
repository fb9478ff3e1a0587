// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallPage } from '@/entrypoints/call.content/page';
import { zoomPage } from '@/entrypoints/call.content/zoom';
import { initialsBadge, photoBadge } from '@/utils/badge';

const NL = '<div class="zmu-data-selector-item__icon" aria-hidden="true">NL</div>';
const PHOTO = '<img class="zmu-data-selector-item__icon" aria-hidden="true" alt="" src="https://images.zoom.us/p/ana">';
const said = (text: string) => `<span class="live-transcription-subtitle__item">${text}</span>`;
const translated = (text: string) => `<span class="live-transcription-subtitle__yellowitem">${text}</span>`;
const line = (icon: string, text: string, attributes = '') =>
  `<div id="live-transcription-subtitle" ${attributes}>${icon}${text}</div>`;
const box = (lines: string) =>
  `<div class="live-transcription-subtitle__content"><div class="live-transcription-subtitle__box">${lines}</div></div>`;
const turn = (name: string, text: string) =>
  `<div class="lt-full-transcript__item">${name && `<div class="lt-full-transcript__title"><div class="lt-full-transcript__avatar">NL</div><span class="lt-full-transcript__display-name"><b>${name}</b></span></div>`}<div><div class="lt-full-transcript__time">10:32</div><div class="lt-full-transcript__message">${text}</div></div></div>`;
const transcript = (turns: string) =>
  `<div class="new-lt-list-container"><input class="lt-full-transcript-search-box__input"><div class="ReactVirtualized__Grid">${turns}</div></div>`;
const TWO = box(line(NL, said('Well')) + line(PHOTO, said('So, tell me about it')));
const BOTH = [`${initialsBadge('NL')} Well`, `${photoBadge('https://images.zoom.us/p/ana')} So, tell me about it`];
const FOOTER =
  '<div id="wc-footer"><div class="footer__leave-btn-container"><button aria-label="Leave"></button></div></div>';

const goTo = (path: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`https://app.zoom.us${path}`);

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

afterEach(() => {
  vi.useRealTimers();
});

/** Zoom's client in a frame of the page, as on app.zoom.us. */
function inFrame(html: string): Document {
  document.body.innerHTML = '<iframe id="webclient"></iframe>';
  const inner = document.querySelector('iframe')?.contentDocument;
  if (!inner) throw new Error('the frame has no document');
  inner.body.innerHTML = html;
  return inner;
}

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

describe('people', () => {
  const person = (avatar: string, name: string) =>
    `<div class="participants-li">${avatar}<span class="participants-item__display-name">${name}</span><span class="participants-item__name-label">(Host, me)</span></div>`;
  const tile = (avatar: string, name: string) =>
    `<div class="video-avatar__avatar">${avatar}<div class="video-avatar__avatar-footer"><span>${name}</span></div></div>`;

  test('names come with the photos and initials beside them', () => {
    document.body.innerHTML =
      person(
        '<img class="participants-item__avatar" src="https://images.zoom.us/p/ana" aria-hidden="true">',
        'Ana Duarte',
      ) + person('<div class="participants-item__avatar" aria-hidden="true">NL</div>', 'Nora Lindholm');
    expect(page.people()).toEqual([
      { name: 'Ana Duarte', badges: [photoBadge('https://images.zoom.us/p/ana')] },
      { name: 'Nora Lindholm', badges: [initialsBadge('NL')] },
    ]);
  });

  test('somebody in the list and on a tile is one person with both badges', () => {
    inFrame(
      person('<div class="participants-item__avatar">NL</div>', 'Nora Lindholm (Guest)') +
        tile('<img class="video-avatar__avatar-img" alt="Nora Lindholm" src="nora.png">', 'Nora Lindholm') +
        tile('<div class="video-avatar__avatar-name">Bo</div>', 'Bo'),
    );
    expect(page.people()).toEqual([
      { name: 'Nora Lindholm', badges: [initialsBadge('NL'), photoBadge('nora.png')] },
      { name: 'Bo', badges: [] },
    ]);
  });

  test.each([
    ['Ana Duarte (Host, me)', 'Ana Duarte'],
    ['Ana Duarte (she/her) (Organizador, yo)', 'Ana Duarte'],
    ['Ana Duarte', 'Ana Duarte'],
    ['(Host)', '(Host)'],
  ])('%s is %s', (shown, name) => {
    document.body.innerHTML = person('', shown);
    expect(page.people()).toEqual([{ name, badges: [] }]);
  });

  test('at most a hundred are told', () => {
    document.body.innerHTML = Array.from({ length: 130 }, (_, i) => person('', `Guest ${i}`)).join('');
    expect(page.people()).toHaveLength(100);
  });
});

describe('state', () => {
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

  test('a page that is built anew is on its way for half a minute, then no call', () => {
    vi.useFakeTimers();
    document.body.innerHTML = FOOTER;
    page.state();
    document.body.innerHTML = '';
    vi.advanceTimersByTime(29_000);
    expect(page.state().phase).toBe('moving');
    vi.advanceTimersByTime(2_000);
    expect(page.state().phase).toBe('none');
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
    expect(() => read()).toThrow('a caption was read');
  });
});

describe('switching captions on', () => {
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
    [
      'German, by its word',
      more('<svg class="SvgMore"></svg>', 'Mehr'),
      '<a id="captions" aria-label="Untertitel"></a>',
    ],
    ['Japanese, by its word', more('<svg class="SvgMore"></svg>', '詳細'), '<a id="captions">字幕</a>'],
  ])('works through the menu in %s', async (_, bar, items) => {
    const presses = call(bar, `<a id="transcript" aria-label="View full transcript of captions"></a>${items}`);
    expect(await switchOn()).toBe(true);
    expect(presses).toEqual(['more', 'captions']);
  });

  test('works through the menu behind the menu', async () => {
    const presses = call(more('', 'More'), '<a id="captions" aria-label="Captions"></a>', SHOWS);
    expect(await switchOn()).toBe(true);
    expect(presses).toEqual(['more', 'captions', 'show']);
  });

  test('works by the button in the bar', async () => {
    const presses = call(`<button id="captions"><svg class="SvgCaptions"></svg></button>${more('', 'More')}`);
    expect(await switchOn()).toBe(true);
    expect(presses).toEqual(['captions']);
  });

  test('works in a frame', async () => {
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
    const presses = call(
      more('', 'More'),
      '<a id="captions" aria-label="Captions"></a>',
      '<div class="zm-modal"></div>',
    );
    expect(await switchOn()).toBe(false);
    expect(presses).toEqual(['more', 'captions', 'more']);
  });

  test('captions that are on are left alone', async () => {
    const presses = call(more('', 'More'));
    document.body.insertAdjacentHTML('beforeend', TWO);
    expect(await switchOn()).toBe(true);
    expect(presses).toEqual([]);
  });

  test('outside a call there is nothing to do it with', () => {
    expect(page.switchOn).toBeNull();
  });
});

function nodes(html: string): ChildNode[] {
  const template = document.createElement('div');
  template.innerHTML = html;
  return [...template.childNodes];
}
