import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/browser.mjs';

declare global {
  interface Window {
    /** What the page saved: name → text. */
    savedFiles?: Record<string, string>;
    /** What its content security policy stopped. */
    stopped?: string[];
  }
}

/** A browser without the extension, with a profile of its own. */
export const plainBrowser = async (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: await findChromium(),
    pipe: true,
    args: ['--disable-gpu', '--disable-background-networking', '--no-sandbox', '--window-size=1280,900'],
  });

/** Keeps what a page saves, instead of a download, and what its policy stops; before it is opened. */
export const watched = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    window.savedFiles = {};
    window.stopped = [];
    addEventListener('securitypolicyviolation', (event) =>
      window.stopped?.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    const blobs = new Map<string, Blob>();
    const urlOf = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const url = urlOf(blob);
      if (blob instanceof Blob) blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const { download } = this;
      void blobs
        .get(this.href)
        ?.text()
        .then((text) => {
          if (window.savedFiles) window.savedFiles[download] = text;
        });
    };
  });

/** The text of a file that the page saved, whose name ends so. */
export const savedBy = async (page: Page, ending: string): Promise<string> => {
  const found = await page.waitForFunction(
    (end) => Object.entries(window.savedFiles ?? {}).find(([name]) => name.endsWith(end))?.[1],
    {},
    ending,
  );
  return String(await found.jsonValue());
};

/** Opens a file from disk, and keeps account of all that it asks for and of what goes wrong. */
export async function openFilePage(browser: Browser, path: string) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) requests.push(request.url());
  });
  await watched(page);
  await page.goto(`file://${path}`);
  const stopped = () => page.evaluate(() => window.stopped ?? []);
  return { page, requests, errors, stopped };
}
