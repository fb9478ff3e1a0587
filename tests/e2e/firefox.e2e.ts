import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';
import { buildOf } from './browser';

const ID = 'askside@askside.example';
// Firefox draws the host of an extension's pages at random, unless it has been told one.
const HOST = '6f1c2f3e-54ab-4c1d-8e0f-9a3b7c2d1e00';
let firefox: Browser | null = null;

beforeAll(async () => {
  const executablePath = await findFirefox();
  if (!executablePath) return;
  firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it no automation may open an extension's page.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }) },
  });
});

afterAll(() => firefox?.close());

test('Firefox takes the build and shows the panel page', async ({ skip }) => {
  if (!firefox) return skip('no Firefox 140 or later was found; set FIREFOX_PATH to one');
  expect(await firefox.installExtension(buildOf('firefox-mv3'))).toBe(ID);

  const page = await firefox.newPage();
  await open(page, `moz-extension://${HOST}/sidepanel.html`);
  await expect.poll(() => headingsOf(page), { timeout: 20_000, interval: 250 }).not.toEqual([]);
});

// Firefox reports no end of such a load, so the page itself is asked until it answers.
async function open(page: Page, url: string) {
  await page.goto(url, { timeout: 3000 }).catch(() => null);
}

const headingsOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('h1, h2')].map((heading) => heading.textContent));
