import { afterAll, beforeAll, expect, test } from 'vitest';
import { reloadPanel, themed } from '../../scripts/launch.mjs';
import { axe } from './axe';
import { type BrowserHandle, openBrowser } from './browser';
import { servePages } from './server';

const HOST = 'meet.google.com';
const CALL = '<!doctype html><html lang="en"><title>A call</title><h1>A call</h1>';
let handle: BrowserHandle;
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  server = await servePages(HOST, { '/abc-defg-hij': CALL });
  handle = await openBrowser({ hostRules: server.hostRules });
});

afterAll(async () => {
  await handle?.close();
  await server?.close();
});

test('opens the side panel beside a call page under its real host name', async () => {
  const page = await handle.browser.newPage();
  await page.goto(`https://${HOST}/abc-defg-hij`);
  expect(await page.title()).toBe('A call');

  const panel = await handle.openPanel(page);
  const errors: string[] = [];
  panel.on('pageerror', (error) => errors.push(String(error)));
  await panel.waitForSelector('h1, h2');

  await reloadPanel(panel);
  await panel.waitForSelector('h1, h2');
  expect(errors).toEqual([]);
});

test('a second press closes the panel, and the next one opens it anew', async () => {
  const page = await handle.browser.newPage();
  await page.goto(`https://${HOST}/abc-defg-hij`);
  const first = await handle.openPanel(page);
  const second = await handle.openPanel(page);
  expect(first.isClosed()).toBe(true);
  await second.waitForSelector('h1, h2');
});

test('has nothing that axe objects to when it opens, light or dark', async () => {
  const page = await handle.browser.newPage();
  await page.goto(handle.urlOf('rehearsal.html'));
  const panel = await handle.openPanel(page);
  await panel.waitForSelector('h1, h2');
  for (const theme of ['light', 'dark'] as const) {
    await themed(panel, theme);
    expect(await axe(panel), theme).toEqual([]);
  }
});
