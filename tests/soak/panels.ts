import type { Page } from 'puppeteer-core';
import type { ModelSettings } from '@/utils/records';
import type { BrowserHandle } from '../e2e/browser';
import { drive } from '../e2e/driver';
import { put, settingsRow, show } from '../e2e/seeded';

/**
 * The panel's own page in windows of their own, as many as are asked for: a browser without a window has one side panel, and what waits for twenty
 * seconds is waited for in many places at once.
 */
export async function openPanels(handle: BrowserHandle, count: number, model: Partial<ModelSettings>) {
  const open = async () => {
    const page = await handle.browser.newPage({ type: 'window' });
    await page.goto(handle.urlOf('sidepanel.html'));
    return page;
  };
  const first = await open();
  await first.waitForFunction(() => document.body.innerText.includes('Welcome to Askside'));
  await put(first, { settings: [settingsRow(model)] });
  const pages = [first];
  while (pages.length < count) pages.push(await open());
  return {
    pages,
    settings: (changed: Partial<ModelSettings>) => put(first, { settings: [settingsRow(changed)] }),
    close: () => Promise.all(pages.map((page) => page.close())),
  };
}

/** Shows the summary of the answer being given, uncovered. */
export async function showAnswer(page: Page, id: string) {
  await show(page, id);
  const you = drive(page);
  await you.sees('Now');
  await you.press('a');
  await page.waitForSelector('[role="dialog"] .claims li, [role="dialog"] .covered');
  return you;
}

/** Does everything in a list, as many things at once as there are places for it. */
export async function inTurn<T, P>(
  all: readonly T[],
  places: readonly P[],
  does: (one: T, place: P) => Promise<void>,
): Promise<void> {
  const left = [...all];
  await Promise.all(
    places.map(async (place) => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await does(one, place);
    }),
  );
}
