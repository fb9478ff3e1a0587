/** @typedef {import('puppeteer-core').Page} Page */

const WAIT = 15_000;

/**
 * The interviewer's hands and eyes on the real panel.
 *
 * @param {Page} panel
 */
export function handsOn(panel) {
  return {
    press: (/** @type {import('puppeteer-core').KeyInput} */ key) => panel.keyboard.press(key),
    type: (/** @type {string} */ words) => panel.keyboard.sendCharacter(words),
    focus: (/** @type {string} */ selector) => panel.focus(selector),
    tap: (/** @type {string} */ selector) => panel.click(selector),
    has: async (/** @type {string} */ selector) => (await panel.$(selector)) !== null,
    /** Waits until something is there. @param {string} selector */
    finds: (selector) => panel.waitForSelector(selector, { timeout: WAIT }),
    /** Waits until something is gone. @param {string} selector */
    misses: (selector) => panel.waitForSelector(selector, { hidden: true, timeout: WAIT }),
    /** Waits until the words are on screen. @param {string} words */
    async sees(words) {
      const found = panel.waitForFunction(
        (wanted) => document.body.innerText.replaceAll('\u00A0', ' ').includes(wanted),
        { timeout: WAIT },
        words,
      );
      await found.catch(() => {
        throw new Error(`The panel did not show “${words}”.`);
      });
    },
    /** Presses the first control whose name begins like this. @param {string} name @param {string} [within] */
    async click(name, within = 'body') {
      const found = await panel.waitForFunction(controlNamed, { timeout: WAIT }, name, within).catch(() => null);
      const control = /** @type {import('puppeteer-core').ElementHandle<Element> | undefined} */ (
        found?.asElement() ?? undefined
      );
      if (!control) throw new Error(`The panel has no “${name}” to press.`);
      // Pressed as a keyboard or a screen reader does: a pointer would miss what still moves to its place.
      await control.evaluate((each) => /** @type {HTMLElement} */ (each).click());
    },
  };
}

/** Runs in the panel. @param {string} name @param {string} within */
function controlNamed(name, within) {
  const controls = document.querySelectorAll(`${within} :is(button, [role="menuitem"], [role="radio"])`);
  /** @param {Element} each */
  const nameOf = (each) => (each.getAttribute('aria-label') ?? /** @type {HTMLElement} */ (each).innerText).trim();
  return [...controls].find((each) => nameOf(each).startsWith(name)) ?? null;
}
