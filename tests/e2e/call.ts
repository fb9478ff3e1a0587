import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { addressOf, type Options } from '../fixtures/options';
import { hostRulesFor, serveFixtures } from '../fixtures/server';
import { type BrowserHandle, openBrowser } from './browser';
import { drive } from './driver';

export const MEET = 'https://meet.google.com/abc-defg-hij';

/** A browser with the extension, and a profile that outlives it until `end`. `extensionDir`: another build than the one that ships. */
export async function startBrowser(extensionDir?: string) {
  const server = await serveFixtures();
  const userDataDir = mkdtempSync(join(tmpdir(), 'askside-'));
  const open = (): Promise<BrowserHandle> =>
    openBrowser({ hostRules: hostRulesFor(server.port), userDataDir, ...(extensionDir && { extensionDir }) });
  let handle = await open();
  return {
    get handle() {
      return handle;
    },
    /** Quits the browser and starts it again with the same profile. */
    async restart() {
      await handle.close();
      handle = await open();
    },
    async end() {
      await handle.close();
      await server.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Join extends Partial<Options> {
  captions?: boolean;
}

/** Opens a call, in Meet unless another platform is asked for, with its captions on, and the panel beside it. */
export async function joinCall(handle: BrowserHandle, { captions = true, platform = 'meet', ...options }: Join = {}) {
  const page = await handle.browser.newPage();
  await page.goto(addressOf({ platform, ...options }));
  await page.waitForFunction('window.fixture');
  if (captions) await page.evaluate(() => window.fixture.captionsOn());
  const panel = await handle.openPanel(page);
  return { page, you: drive(panel), ...speakersOn(page) };
}

/** The voices of the call. */
export const speakersOn = (page: Page) => ({
  say: (speaker: string, text: string, wordMs = 8) =>
    page.evaluate((who, what, ms) => window.fixture.say(who, what, { wordMs: ms }), speaker, text, wordMs),
});
