import type { PageState } from './page';
import { press, until } from './press';

// Ids and `data-tid` are the same in every language.
const TOGGLE = '#closed-captions-button, [data-tid="closed-captions-button"], [data-tid^="closed-captions-button-"]';
const TURNS_OFF =
  '[data-tid="closed-captions-turn-off-button"], [data-tid="closed-captions-button-on"], #captions-panel-dismiss-button, [data-tid="captions-panel-dismiss-button"]';
const IS_OFF = '[data-tid="closed-captions-button-off"]';
const MORE = '#callingButtons-showMoreBtn, button[data-tid="more-button"]';
const LANGUAGES = '#LanguageSpeechMenuControl-id, [data-tid="LanguageSpeechMenuControl-id"]';
/** Milliseconds within which captions that were switched on may show themselves. */
const AT_ONCE = 500;

/** Whether Teams shows captions, by their place and controls; unknown while the menus are closed and nobody has spoken. */
export function shownBy(doc: Document, hasPlace: boolean): PageState['captions'] {
  if (hasPlace || doc.querySelector(TURNS_OFF)) return 'on';
  const checked = doc.querySelector(TOGGLE)?.getAttribute('aria-checked');
  if (checked === 'true') return 'on';
  return checked === 'false' || doc.querySelector(IS_OFF) ? 'off' : 'unknown';
}

/** Shows captions by the button in the bar, or by the menu behind "More"; null where there is neither. */
export function switchOnIn(doc: Document, isOn: () => boolean): (() => Promise<boolean>) | null {
  const more = doc.querySelector(MORE);
  if (!more && !doc.querySelector(TOGGLE)) return null;
  return async () => {
    if (isOn()) return true;
    const menu = doc.querySelector(TOGGLE) ? null : more;
    if (menu) press(menu);
    const toggle = await toggleIn(doc);
    // A menu that opened may be the first to tell that captions are on already.
    if (toggle && !isOn()) press(toggle);
    if (toggle && menu && !(await until(isOn, AT_ONCE)) && !isOpen(menu)) {
      // Before the first word nothing but the menu tells.
      press(menu);
      await toggleIn(doc);
    }
    const on = toggle !== null && (await until(isOn)) === true;
    if (menu && isOpen(menu)) press(menu);
    return on;
  };
}

const isOpen = (menu: Element): boolean => menu.getAttribute('aria-expanded') === 'true';

/** Some menus have the control at once, others behind one about languages. */
async function toggleIn(doc: Document): Promise<Element | null> {
  await until(() => doc.querySelector(`${TOGGLE}, ${LANGUAGES}`));
  const languages = doc.querySelector(TOGGLE) ? null : doc.querySelector(LANGUAGES);
  if (languages) press(languages);
  return until(() => doc.querySelector(TOGGLE));
}
