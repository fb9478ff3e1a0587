import type { Page } from 'puppeteer-core';
import type { ActedPlatform } from '../../utils/layouts';
import { joinCall, startBrowser } from '../e2e/call';
import { drive } from '../e2e/driver';
import { begin } from '../e2e/panel';

export const NORA = 'Nora Lindholm';

/** A browser in which an interview is live beside an acted call, captions agreed to. */
export async function startCall(platform: ActedPlatform = 'meet', layout?: string) {
  const browser = await startBrowser();
  const { page, you } = await joinCall(browser.handle, { platform, ...(layout && { layout }) });
  await begin(you, NORA, 'Agreed');
  return {
    browser,
    page,
    you,
    /** Opens the panel anew beside the call, as after an update. */
    async reopen() {
      return drive(await browser.handle.openPanel(page));
    },
    end: () => browser.end(),
  };
}

/** Bytes of the page's heap that are in use after a collection, frames and content scripts included. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Begins to note the longest task of a page; returns how to read it, in ms. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const noted = { longest: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => (window as unknown as { noted: { longest: number } }).noted.longest);
}

/** How often each text stands in the transcript, over what was said: lost and doubled ones by number. */
export function compare(said: readonly string[], kept: readonly string[]): { lost: number; doubled: number } {
  const counts = new Map<string, number>();
  for (const text of kept) counts.set(text, (counts.get(text) ?? 0) + 1);
  const lost = said.filter((text) => !counts.has(text)).length;
  const doubled = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  return { lost, doubled };
}
