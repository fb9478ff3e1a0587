import type { Page } from 'puppeteer-core';

/** What was on screen since the press, in ms by the page's clock; 0: not yet. */
export interface Watched {
  pressed: number;
  /** When the device's own summary was there, and the longest time without it while its sheet was open. */
  answer: number;
  without: number;
  /** When the first sentence came that says what is happening and what to do, and when the one that says what went wrong. */
  told: number;
  sentence: number;
  words: string;
}

/** Begins to note what is on screen. The sheet is closed while a note is written, which counts as nothing. */
export const watch = (page: Page) =>
  page.evaluate(() => {
    const kept = window as unknown as { watcher?: MutationObserver };
    kept.watcher?.disconnect();
    const seen = { pressed: performance.now(), answer: 0, without: 0, told: 0, sentence: 0, words: '' };
    let [lost, busy] = [0, false];
    const look = () => {
      const now = performance.now();
      const sheet = document.querySelector('[role="dialog"]');
      if (!sheet) {
        lost = 0;
        return;
      }
      const shown = [...sheet.querySelectorAll('.claims li')].some((each) => !each.closest('.write'));
      if (shown && seen.answer === 0) seen.answer = now;
      if (shown && lost > 0) seen.without = Math.max(seen.without, now - lost);
      lost = shown ? 0 : lost || now;
      // What is told before is of the time before.
      if (sheet.querySelector('[aria-busy="true"]')) busy = true;
      if (!busy) return;
      const fault = sheet.querySelector<HTMLElement>('.write .strong')?.parentElement?.innerText ?? '';
      const calm = /you can stop it/i.test(sheet.querySelector<HTMLElement>('.write [role="status"]')?.innerText ?? '');
      if ((fault || calm) && seen.told === 0) seen.told = now;
      if (fault && seen.sentence === 0) Object.assign(seen, { sentence: now, words: fault });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { watcher, seen });
    look();
  });

/** Waits for the sentence of what went wrong. */
export async function faultTold(page: Page, timeout: number): Promise<Watched> {
  await page.waitForFunction(() => (window as unknown as { seen: Watched }).seen.sentence > 0, {
    timeout,
    polling: 100,
  });
  return page.evaluate(() => (window as unknown as { seen: Watched }).seen);
}
