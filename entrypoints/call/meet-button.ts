import type { PageState } from './page';

const BUTTON = 'button, [role="button"]';
const ICON = 'i, .google-symbols, [class*="material-icons"]';
const CAPTION_ICONS = ['closed_caption_off', 'closed_caption', 'closed_caption_disabled'];
const CAPTION_BUTTON = '[jsname="r8qRAd"], [jsname="RrG0hf"], button[aria-label*="captions" i]';

/** Meet's button for captions, by its icon: that has the same name in every language. The lobby has no such button. */
export function captionButton(doc: Document): Element | null {
  const buttons = [...doc.querySelectorAll(BUTTON)].filter((each) =>
    iconsOf(each).some((icon) => CAPTION_ICONS.includes(icon)),
  );
  return buttons.find((each) => each.hasAttribute('aria-pressed')) ?? buttons[0] ?? doc.querySelector(CAPTION_BUTTON);
}

/** Whether captions are on, by their button and by whether a region for them is up. */
export function shownBy(button: Element | null, region: boolean): PageState['captions'] {
  const pressed = button?.getAttribute('aria-pressed');
  if (pressed === 'true') return 'on';
  if (pressed === 'false') return 'off';
  if (region) return 'on';
  const icons = button ? iconsOf(button) : [];
  if (icons.includes('closed_caption_off') || icons.includes('closed_caption_disabled')) return 'off';
  return icons.includes('closed_caption') ? 'on' : 'unknown';
}

const iconsOf = (button: Element): string[] =>
  [...button.querySelectorAll(ICON)].map((icon) => icon.textContent?.trim() ?? '');
