import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** ms between two looks. Not by frames: a window behind another draws none. */
const POLLING = 50;

/** What a person does in the panel, by what they see there. */
export function drive(panel: Page) {
  const text = () => panel.evaluate(() => document.body.innerText);
  return {
    panel,
    text,
    press: (key: Parameters<Page['keyboard']['press']>[0]) => panel.keyboard.press(key),
    type: (words: string) => panel.keyboard.type(words),
    /** Waits until the words are on screen. */
    sees: (words: string, timeout = 10_000) =>
      panel
        .waitForFunction(
          (wanted) => document.body.innerText.replaceAll('\u00A0', ' ').includes(wanted),
          { timeout, polling: POLLING },
          words,
        )
        .catch(async () => expect.fail(`"${words}" did not appear. On screen:\n${await text()}`)),
    /** Waits until the words are gone from the screen. */
    losesSight: (words: string) =>
      panel
        .waitForFunction(
          (unwanted) => !document.body.innerText.replaceAll('\u00A0', ' ').includes(unwanted),
          { polling: POLLING },
          words,
        )
        .catch(() => expect.fail(`"${words}" stayed on screen.`)),
    /** Presses the first shown control whose name begins with the words. */
    click: async (name: string) => {
      const found = await panel.waitForFunction(controlNamed, { timeout: 5_000 }, name).catch(() => null);
      const control = found?.asElement();
      if (!control) return expect.fail(`There is no "${name}" to press. On screen:\n${await text()}`);
      await (control as ElementHandle<Element>).click();
    },
    focus: (selector: string) => panel.focus(selector),
    /** All rows of a table, as they are stored. */
    rows: (table: string) => panel.evaluate(stored, table, false),
    /** Forgets all rows of a table. */
    forget: (table: string) => panel.evaluate(stored, table, true),
  };
}

export type Driver = ReturnType<typeof drive>;

/** Runs in the panel: the rows of a table, which are cleared then if asked. */
function stored(table: string, clear: boolean): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('askside');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const writing = opened.result.transaction(table, 'readwrite');
      const all = writing.objectStore(table).getAll();
      if (clear) writing.objectStore(table).clear();
      writing.oncomplete = () => {
        opened.result.close();
        resolve(all.result);
      };
    };
  });
}

/** Runs in the panel. */
function controlNamed(name: string): Element | null {
  const controls = [
    ...document.querySelectorAll(
      'button, summary, a[href], [role="menuitem"], [role="radio"], [role="option"], [role="menuitemradio"]',
    ),
  ];
  const nameOf = (control: Element) =>
    (control.getAttribute('aria-label') ?? (control as HTMLElement).innerText).trim();
  return (
    controls.find((control) => (control as HTMLElement).offsetParent !== null && nameOf(control).startsWith(name)) ??
    null
  );
}
