import { blockAround, rowsOf } from './meet-rows';
import type { CallPage } from './page';

// The only place that knows Meet's page, with meet-rows.ts. Lists stand in order of steadiness; labels are localised, so
// none is needed, and where one helps it is the last resort.

const CODE = /^\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;
const SHOWN_REGION = ['div[role="region"][tabindex="0"]', '[role="region"][aria-label*="aption" i]'];
const REGION = [...SHOWN_REGION, 'div[jscontroller="KPn5nb"]', '[jsname="dsyhDe"]', '.a4cQT', '.vNKgIf.UDinHf'];
const ICON = 'i, .google-symbols, [class*="material-icons"]';
const CAPTION_ICONS = ['closed_caption_off', 'closed_caption', 'closed_caption_disabled'];
const CAPTION_BUTTON = '[jsname="r8qRAd"], [jsname="RrG0hf"], button[aria-label*="captions" i]';
/** People, chat, dialogs: places with names and text that are not captions. */
const ELSEWHERE =
  'aside, form, dialog, [role="dialog"], [role="complementary"], [role="list"], [role="listitem"], [role="status"], [role="alert"], [data-panel-id], [data-panel-container-id], [data-message-id], [data-participant-id]';
const FIELD = 'input, textarea, [contenteditable="true"], [role="textbox"]';

/** Google Meet's call page. */
export function meetPage(win: Window): CallPage {
  const doc = win.document;
  return {
    state() {
      const button = captionButton(doc);
      const region = documentsOf(win).some((each) => candidates(each, SHOWN_REGION).length > 0);
      return {
        inCall: CODE.test(win.location.pathname) && (button !== null || region),
        captions: shown(button, region),
      };
    },
    find() {
      const found = documentsOf(win).flatMap((each) => candidates(each, REGION));
      return found.find((each) => rowsOf(each).length > 0) ?? found[0] ?? regionByShape(doc);
    },
    rows: rowsOf,
  };
}

/** Captions move into the small window when Meet opens one. */
function documentsOf(win: Window): Document[] {
  const { documentPictureInPicture: small } = win as { documentPictureInPicture?: { window?: Window | null } };
  return small?.window ? [small.window.document, win.document] : [win.document];
}

/** A region of the steadiest kind comes first; one with a field of its own is a chat. */
const candidates = (doc: Document, selectors: readonly string[]): Element[] =>
  selectors
    .flatMap((selector) => [...doc.querySelectorAll(selector)])
    .filter((each) => !each.closest(ELSEWHERE) && !each.querySelector(FIELD));

/** Last resort: the parent of blocks that have an avatar, a name and text, far from any field. */
function regionByShape(doc: Document): Element | null {
  const button = captionButton(doc);
  if (!button || shown(button, false) === 'off') return null;
  for (const image of doc.querySelectorAll('img')) {
    const list = image.closest(ELSEWHERE) ? null : blockAround(image, doc.body)?.parentElement;
    if (list && list !== doc.body && !nearField(list, button)) return list;
  }
  return null;
}

function nearField(list: Element, button: Element): boolean {
  let around: Element | null = list;
  while (around && !around.contains(button)) {
    if (around.querySelector(FIELD)) return true;
    around = around.parentElement;
  }
  return false;
}

/** The icon has the same name in every language; the lobby has no such button. */
function captionButton(doc: Document): Element | null {
  const buttons = [...doc.querySelectorAll(ICON)]
    .filter((icon) => CAPTION_ICONS.includes(icon.textContent?.trim() ?? ''))
    .flatMap((icon) => icon.closest('button, [role="button"]') ?? []);
  return buttons.find((each) => each.hasAttribute('aria-pressed')) ?? buttons[0] ?? doc.querySelector(CAPTION_BUTTON);
}

function shown(button: Element | null, region: boolean): 'on' | 'off' | 'unknown' {
  const pressed = button?.getAttribute('aria-pressed');
  if (pressed === 'true') return 'on';
  if (pressed === 'false') return 'off';
  if (region) return 'on';
  const icon = [...(button?.querySelectorAll(ICON) ?? [])].map((each) => each.textContent?.trim());
  if (icon.includes('closed_caption_off') || icon.includes('closed_caption_disabled')) return 'off';
  return icon.includes('closed_caption') ? 'on' : 'unknown';
}
