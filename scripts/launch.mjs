import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findChromium } from './browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Target} Target */
/**
 * A browser with the extension in it.
 *
 * @typedef {Awaited<ReturnType<typeof launch>>} BrowserHandle
 */

const WAIT = 30_000;
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
];

/**
 * Starts a browser with the extension loaded and its service worker running. `hostRules` sends a host to another
 * address, such as `{ 'meet.google.com': '127.0.0.1:8443' }`, and then takes any certificate; without a `userDataDir`
 * the profile is fresh and thrown away.
 *
 * @param {{ extensionDir: string, headless?: boolean, hostRules?: Record<string, string>, userDataDir?: string }} options
 */
export async function launch({ extensionDir, headless = true, hostRules = {}, userDataDir }) {
  const rules = Object.entries(hostRules).map(([host, address]) => `MAP ${host} ${address}`);
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    headless,
    pipe: true,
    enableExtensions: [extensionDir],
    acceptInsecureCerts: rules.length > 0,
    defaultViewport: null,
    ...(userDataDir ? { userDataDir } : {}),
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      ...FLAGS,
      // A window in which a person works keeps its sandbox wherever Chromium agrees to run with one.
      ...(headless || isRoot ? ['--no-sandbox'] : []),
      ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ],
  });
  try {
    return await withExtension(browser, extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** @param {import('puppeteer-core').Browser} browser @param {string} extensionDir */
async function withExtension(browser, extensionDir) {
  const extension = await loaded(browser, extensionDir);
  const origin = `chrome-extension://${extension.id}`;
  const isWorker = (/** @type {Target} */ one) => one.type() === 'service_worker' && one.url().startsWith(origin);
  // A press before the worker has run opens nothing; in a kept profile the worker waits for the press.
  await browser.waitForTarget(isWorker, { timeout: 1500 }).catch(() => null);
  return {
    browser,
    extensionId: extension.id,
    /** The address of one of the extension's own pages. @param {string} path */
    urlOf: (path) => `${origin}/${path}`,
    /**
     * Presses the toolbar button on a tab until the real side panel opens. One that is open in that window is closed
     * first, as the button does, and a new one takes its place.
     *
     * @param {Page} page
     */
    async openPanel(page) {
      await page.bringToFront();
      const panel = await pressed(() => extension.triggerAction(page), browser, `${origin}/sidepanel.html`);
      // A panel that slides in is 0 pixels wide for a moment.
      await panel.waitForFunction('document.readyState === "complete" && innerWidth > 0');
      return panel;
    },
    /** Loads the build again in place, as an update does; the browser closes the extension's pages. */
    reloadExtension: () => browser.installExtension(extensionDir),
    close: () => browser.close(),
  };
}

/** @param {() => Promise<void>} press @param {import('puppeteer-core').Browser} browser @param {string} url */
async function pressed(press, browser, url) {
  const known = new Set(browser.targets());
  const isNew = (/** @type {Target} */ one) => one.url().startsWith(url) && !known.has(one);
  /** @type {Promise<null>} */
  const closed = new Promise((resolve) => {
    browser.on('targetdestroyed', (one) => one.url().startsWith(url) && known.has(one) && resolve(null));
  });
  const opened = () => browser.waitForTarget(isNew, { timeout: 3000 }).catch(() => null);
  await press();
  let target = await Promise.race([opened(), closed]);
  for (let tries = 0; !target && tries < 9; tries++) {
    await press();
    target = await opened();
  }
  if (!target) throw new Error('The side panel did not open.');
  return target.asPage();
}

// The list is empty for a moment after the browser has started.
/** @param {import('puppeteer-core').Browser} browser @param {string} extensionDir */
async function loaded(browser, extensionDir) {
  for (const end = Date.now() + WAIT; Date.now() < end; await setTimeout(50)) {
    const extension = [...(await browser.extensions()).values()].find(({ path }) => path === extensionDir);
    if (extension) return extension;
  }
  throw new Error(`The browser did not load the extension in ${extensionDir}.`);
}

/** Loads the panel's page again, as a crash or an update would. @param {Page} panel */
export const reloadPanel = (panel) => panel.reload({ waitUntil: 'load' });

/**
 * Shows a page as a person with this preference sees it, without motion: colours that still fade are no state of the page.
 *
 * @param {Page} page @param {'dark' | 'light'} theme
 */
export const themed = (page, theme) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
