import { expect, test, vi } from 'vitest';
import type { Driver } from '../e2e/driver';
import { plain, transcript } from '../e2e/panel';
import { NORA, startCall } from './call';
import { percentile, record, times } from './figures';

// The extension is updated in the middle of a call, again and again; the browser then closes the panel, and a person opens it.

const RELOADS = times(50, 3);

/** Waits until more of what is said stands in the transcript: heard, and written. */
async function keepsWords(you: Driver) {
  const count = async () => JSON.stringify(await transcript(you)).length;
  const before = await count();
  await vi.waitFor(async () => expect(await count()).toBeGreaterThan(before), { timeout: 20_000, interval: 50 });
}

test('after each update the reader goes on without a reload of the call tab, and the gap is marked', async () => {
  const call = await startCall();
  let over = false;
  let n = 0;
  const speak = async () => {
    for (; !over; n++) {
      await call.page.evaluate(
        (who, words) => window.fixture.say(who, words, { wordMs: 50 }),
        n % 2 ? 'You' : NORA,
        `Sentence ${n} goes on and on.`,
      );
    }
  };
  try {
    await call.page.evaluate(() => Object.assign(window, { born: performance.timeOrigin }));
    const speaking = speak();
    let you = call.you;
    const delays: number[] = [];
    for (let i = 0; i < RELOADS; i++) {
      await keepsWords(you);
      await call.browser.handle.reloadExtension();
      you = await call.reopen();
      const opened = Date.now();
      await keepsWords(you);
      delays.push(Date.now() - opened);
    }
    over = true;
    await speaking;
    await you.sees('on and on.');
    const gaps = await vi.waitFor(async () => {
      const all = await you.rows('gaps');
      expect(all.every(({ length }) => length !== null)).toBe(true);
      return all;
    }, 10_000);
    const kept = (await transcript(you)).map(({ text }) => plain(text));
    const whole = kept.filter((text) => /^sentence \d+ goes on and on$/.test(text));
    const reloaded = await call.page.evaluate(
      () => performance.timeOrigin !== (window as unknown as { born: number }).born,
    );
    const restarted = gaps.filter(({ cause }) => cause === 'reader restarted');
    record('reloads', {
      reloads: RELOADS,
      callTabReloads: Number(reloaded),
      gapsMarked: restarted.length,
      longestAfterReopening: Math.max(...delays),
      p50AfterReopening: percentile(delays, 50),
      longestGap: Math.max(...restarted.map(({ length }) => Number(length))),
      doubled: whole.length - new Set(whole).size,
      goal: 'gap <= 5000 ms after the panel is opened again, marked',
    });
    expect(reloaded).toBe(false);
    expect(restarted.length).toBe(RELOADS);
    expect(whole.length).toBe(new Set(whole).size);
  } finally {
    await call.end();
  }
});
