import type { CDPSession, Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { plain, transcript } from '../e2e/panel';
import { NORA, startCall } from './call';
import { record, times } from './figures';

// The call tab crashes and is loaded again; the computer's clock is set forward and back.

const CRASHES = times(20, 2);
const HOUR = 3_600_000;
const SHIFTS = [HOUR, -HOUR, -24 * HOUR, 0];

declare const chrome: typeof import('wxt/browser').browser;

/** Crashes the call tab and has the browser load it again, as a person does. */
async function crash(page: Page, panel: Page): Promise<void> {
  const session: CDPSession = await page.createCDPSession();
  const crashed = new Promise((resolve) => page.once('error', resolve));
  // The answer never comes: there is nobody left to give it.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const loaded = page.waitForNavigation({ waitUntil: 'load' }).catch(() => undefined);
  await panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://meet.google.com/*' });
    if (tab?.id !== undefined) await chrome.tabs.reload(tab.id);
  });
  await loaded;
  await page.waitForFunction('window.fixture');
  await page.evaluate(() => window.fixture.captionsOn());
}

/** Sets the clock of the panel and of the reader, each in its own world, so many ms off. */
async function setClocks(page: Page, panel: Page, shift: number): Promise<void> {
  const change = `{ const real = globalThis.realNow ??= Date.now.bind(Date); Date.now = () => real() + ${shift}; }`;
  await panel.evaluate(change);
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  expect(worlds).not.toEqual([]);
  for (const contextId of worlds) await session.send('Runtime.evaluate', { expression: change, contextId });
  await session.detach();
}

test('crashes and changed clocks leave the order of what was said, and no length below zero', async () => {
  const call = await startCall();
  const said: string[] = [];
  const last = async () => plain((await transcript(call.you)).at(-1)?.text ?? '');
  const speak = async (text: string) => {
    said.push(plain(text));
    await call.page.evaluate((who, what) => window.fixture.say(who, what, { wordMs: 20 }), NORA, text);
    await vi.waitFor(async () => expect(await last()).toBe(plain(text)), 20_000);
  };
  /** What is said before a reader is there again falls into the gap, so one asks until one is heard, as people do. */
  const speakUntilHeard = async (i: number) => {
    for (let n = 0; n < 20; n++) {
      const text = `Are you there again ${i} ${n}`;
      await call.page.evaluate((who, what) => window.fixture.say(who, what, { wordMs: 20 }), NORA, text);
      const heard = vi.waitFor(async () => expect(await last()).toBe(plain(text)), 2_500);
      if (
        await heard.then(
          () => true,
          () => false,
        )
      )
        return said.push(plain(text));
    }
    return expect.fail('Nothing was heard after the crash.');
  };
  try {
    for (let i = 0; i < CRASHES; i++) {
      await speak(`Before crash ${i} we said this.`);
      await crash(call.page, call.you.panel);
      await speakUntilHeard(i);
    }
    for (const [i, shift] of SHIFTS.entries()) {
      await speak(`With clock ${i} we said this.`);
      await setClocks(call.page, call.you.panel, shift);
    }
    await speak('And this was the end.');
    const rows = (await call.you.rows('utterances')).sort((a, b) => Number(a.place) - Number(b.place));
    const gaps = await call.you.rows('gaps');
    const outOfOrder = rows.filter((row, i) => i > 0 && Number(row.time) < Number(rows[i - 1]?.time)).length;
    const negative = [...gaps.map(({ length }) => Number(length)), ...rows.map(({ time }) => Number(time))].filter(
      (ms) => ms < 0,
    );
    record('crash', {
      crashes: CRASHES,
      clockChanges: SHIFTS.length,
      utterances: rows.length,
      outOfOrder,
      negativeLengths: negative.length,
      gapsMarked: gaps.length,
    });
    expect(rows.map(({ text }) => plain(String(text)))).toEqual(said);
    expect(outOfOrder).toBe(0);
    expect(negative).toEqual([]);
    expect(gaps.length).toBeGreaterThanOrEqual(CRASHES);
  } finally {
    await call.end();
  }
});
