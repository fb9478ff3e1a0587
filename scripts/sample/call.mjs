/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Presses a button of the call page, by its name. @param {Page} page @param {string} name
 */
export const press = (page, name) =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.innerText).trim() === wanted,
    );
    if (!button) throw new Error(`The call page has no “${wanted}” to press.`);
    button.click();
  }, name);

/**
 * Lets the call go on until a turn has been spoken to its end and pauses it there, so that nothing is said while the
 * interviewer's hands are busy.
 *
 * @param {Page} page @param {{ speaker: string, text: string }} turn
 */
export const hear = (page, turn) =>
  page.evaluate(
    ({ speaker, text }) =>
      new Promise((resolve) => {
        const watch = new MutationObserver(look);
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        go('Start the call') || go('Go on');
        look();

        /** @param {string} name */
        function go(name) {
          const button = [...document.querySelectorAll('button')].find((each) => each.innerText.trim() === name);
          button?.click();
          return button !== undefined;
        }
        function look() {
          const blocks = [...document.querySelectorAll('[role="region"] > div')];
          const said = blocks.some(
            (block) => block.textContent?.startsWith(speaker) && block.lastElementChild?.textContent === text,
          );
          if (!said) return;
          watch.disconnect();
          go('Pause');
          resolve(undefined);
        }
      }),
    turn,
  );
