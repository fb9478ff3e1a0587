import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { says, serveModel } from '../model-server';
import { hasNoViolations } from './axe';
import { type BrowserHandle, openBrowser } from './browser';
import { type Driver, drive } from './driver';
import { eventually } from './eventually';
import { grantedBuild } from './granted';
import { pictured } from './pictured';
import { put, settingsRow } from './seeded';

// What writes summaries, set with the keyboard alone in the full tab, and the list of what was sent.

let build: ReturnType<typeof grantedBuild>;
let handle: BrowserHandle;
let model: Awaited<ReturnType<typeof serveModel>>;
let page: Page;
let you: Driver;

beforeAll(async () => {
  build = grantedBuild();
  handle = await openBrowser({ extensionDir: build.folder });
  model = await serveModel(says('{"claims": []}', { pieces: 3, every: 100 }));
  page = await handle.browser.newPage();
  await page.goto(handle.urlOf('workbench.html#settings'));
  you = drive(page);
  await you.sees('What writes summaries');
});

afterAll(async () => {
  await handle?.close();
  await model?.close();
  build?.remove();
});

/** The words of what has the focus, its label where it is a field. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return (at?.labels?.[0]?.innerText || at?.innerText || at?.tagName) ?? '';
  });

/** Goes on by Tab until the focus is there. */
async function tabTo(words: string) {
  for (let steps = 0; steps < 60 && (await focused()) !== words; steps++) await you.press('Tab');
  expect(await focused()).toBe(words);
}

/** The page in the width of a full tab and of a panel, from its beginning. */
async function seen(name: string, height = 900) {
  for (const width of [1280, 360]) {
    await page.setViewport({ width, height });
    await hasNoViolations(page);
    await pictured(page, `${name}-${width}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewport({ width: 1280, height: 900 });
}

test('without a model the settings say what writes summaries', () => seen('settings-none'));

test('a key, the list and the test are done with the keyboard, and the focus never falls to nothing', async () => {
  await put(page, { settings: [settingsRow({ baseUrl: model.baseUrl, model: '' })] });
  await page.reload();
  await you.sees('Fetch the list');
  await seen('settings-begun', 1_500);
  await tabTo('Key');
  await you.type('sk-canary');
  await you.press('Enter');
  await eventually(async () => expect(await focused()).toMatch(/^A key for .+ is here\./));
  await pictured(page, 'settings-key');
  await you.press('Tab');
  expect(await focused()).toBe('Forget the key');
  await you.press('Enter');
  await eventually(async () => expect(await focused()).toBe('Key'));
  await you.sees('The key was forgotten.');
  await tabTo('Fetch the list');
  await you.press('Enter');
  await you.sees('1 model found.');
  expect(await focused()).toBe('Fetch the list');
  await page.select('select[id]', 'small');
  await tabTo('Test the connection');
  await you.press('Enter');
  await you.sees('It works: “small” at');
  expect(await focused()).toBe('Test the connection');
  await seen('settings-tested', 1_500);
});

test('a test that fails says so where the other result stood', async () => {
  await model.close();
  await tabTo('Test the connection');
  await you.press('Enter');
  await you.sees('cannot be reached');
  expect(await focused()).toBe('Test the connection');
  await seen('settings-failed', 1_500);
});

test('with zero egress all below stays readable', async () => {
  await (await page.$('.model-zero .switch'))?.click();
  await you.sees('Saved');
  await seen('settings-zero', 1_500);
  await (await page.$('.model-zero .switch'))?.click();
});

test('what was sent is listed with what became of it, and opens to the exact text', async () => {
  await page.goto(handle.urlOf('workbench.html#sent'));
  await page.reload();
  await you.sees('What was sent');
  await you.sees('small');
  await seen('sent');
  await page.evaluate(() => document.querySelector<HTMLElement>('.sent-open')?.click());
  await page.waitForSelector('.sent-text');
  await seen('sent-open');
});
