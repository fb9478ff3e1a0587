import { isShown } from './documents';
import type { PageState } from './page';
import { press, until } from './press';

const CONTROL = 'button, a, [role="button"], [role="menuitem"]';
// Icons are named alike in every language; labels come last.
const CAPTIONS = ['svg[class*="SvgCaptions"]', 'a[aria-label="Captions" i]', '[aria-label$="Show Captions" i]'];
const MORE = [
  'svg[class*="SvgMore"]',
  'button.more-button',
  '.footer-more-button button',
  'button[aria-label="More" i]',
  'button[aria-label="More meeting control" i]',
];
const BAR = '#wc-footer, [class*="footer"]';
const MENU = '[role="menu"], [class*="menu"]';
const CAPTION_WORDS =
  /caption|subtitle|untertitel|subtítulo|sous-titre|sottotitol|legenda|ondertitel|napis|altyazı|субтитр|字幕|자막/i;
/** Asks the host, in front of everybody; hides them; or opens the list. */
const NOT_THIS = /request|hide|transcript|setting/i;
const SHOW = 'a[aria-label$="Show Captions" i], [role="menuitem"][aria-label$="Show Captions" i]';

/** Whether Zoom shows captions: where it has a place for them it does; else by what a control says of itself. */
export function shownBy(docs: readonly Document[], hasPlace: (doc: Document) => boolean): PageState['captions'] {
  if (docs.some(hasPlace)) return 'on';
  const control = inBar(docs);
  const pressed = control?.getAttribute('aria-pressed');
  const label = control?.getAttribute('aria-label') ?? '';
  if (pressed === 'true' || /^hide\b/i.test(label)) return 'on';
  return pressed === 'false' || /^show\b/i.test(label) ? 'off' : 'unknown';
}

/** Shows captions by the button in the footer, or by the menu behind "More"; null where there is neither. */
export function switchOnIn(docs: readonly Document[], isOn: () => boolean): (() => Promise<boolean>) | null {
  const direct = inBar(docs);
  const more = direct ? null : firstOf(docs, MORE);
  if (!direct && !more) return null;
  return async () => {
    if (isOn()) return true;
    if (more) press(more);
    const control = direct ?? (await until(() => inMenu(docs)));
    const on = control !== null && (await pressed(docs, control, isOn));
    // A dialog stays: the language that is chosen there holds for everybody in the call, so it is the person's to choose.
    if (!on && more && isOpen(more, control)) press(more);
    return on;
  };
}

async function pressed(docs: readonly Document[], control: Element, isOn: () => boolean): Promise<boolean> {
  press(control);
  // The host's control opens one more menu instead.
  const further = () => shownAmong(docs, SHOW).find((each) => each !== control) ?? null;
  await until(() => isOn() || further());
  const item = isOn() ? null : further();
  if (item) press(item);
  return isOn() || (item !== null && (await until(isOn)) === true);
}

const isOpen = (more: Element, item: Element | null): boolean =>
  more.getAttribute('aria-expanded') === 'true' || (item !== null && isShown(item));

/** The button in the bar, not an item of a menu. */
const inBar = (docs: readonly Document[]): Element | null =>
  CAPTIONS.flatMap((each) => shownAmong(docs, each)).find((each) => each.closest(BAR) && !each.closest(MENU)) ?? null;

function inMenu(docs: readonly Document[]): Element | null {
  const known = firstOf(docs, CAPTIONS);
  if (known && !NOT_THIS.test(labelOf(known))) return known;
  const items = shownAmong(docs, 'a, [role="menuitem"]');
  return items.find((each) => CAPTION_WORDS.test(labelOf(each)) && !NOT_THIS.test(labelOf(each))) ?? null;
}

const firstOf = (docs: readonly Document[], selectors: readonly string[]): Element | null =>
  selectors.flatMap((each) => shownAmong(docs, each))[0] ?? null;

const shownAmong = (docs: readonly Document[], selector: string): Element[] =>
  docs
    .flatMap((doc) => [...doc.querySelectorAll(selector)])
    .flatMap(controlOf)
    .filter(isShown);

const controlOf = (element: Element): Element[] => {
  const control = element.closest(CONTROL);
  return control ? [control] : [];
};

const labelOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent ?? '';
