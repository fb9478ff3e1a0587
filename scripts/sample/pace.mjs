/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Runs in a page before its own scripts: its timers run `pace` times as fast, and its clock is what `setClock` says.
 *
 * @param {number} pace @param {number} start ms since 1970
 */
function quicken(pace, start) {
  const { Date: RealDate, setTimeout: realTimeout, setInterval: realInterval } = globalThis;
  let clock = { time: start, since: start, rate: 1 };
  const now = () => clock.time + (RealDate.now() - clock.since) * clock.rate;
  class QuickDate extends RealDate {
    /** @param {unknown[]} parts */
    constructor(...parts) {
      // @ts-expect-error every form of the constructor is passed on
      super(...(parts.length === 0 ? [now()] : parts));
    }
    /** @override */
    static now = now;
  }
  Object.assign(globalThis, {
    Date: QuickDate,
    setTimeout: (/** @type {() => void} */ does, ms = 0) => realTimeout(does, ms / pace),
    setInterval: (/** @type {() => void} */ does, ms = 0) => realInterval(does, ms / pace),
    setClock: (/** @type {typeof clock} */ next) => {
      clock = next;
    },
  });
}

/**
 * One clock for several pages: it runs `pace` times as fast as the real one, or as slowly.
 *
 * @param {Page[]} pages each is loaded anew with the clock in it @param {number} pace
 */
export async function paced(pages, pace) {
  let clock = { time: Date.now(), since: Date.now(), rate: 1 };
  const now = () => clock.time + (Date.now() - clock.since) * clock.rate;
  /** @param {number} rate @param {number} [skip] ms */
  async function set(rate, skip = 0) {
    clock = { time: now() + skip, since: Date.now(), rate };
    await Promise.all(
      pages.map((page) => page.evaluate((next) => /** @type {any} */ (globalThis).setClock(next), clock)),
    );
  }
  for (const page of pages) {
    await page.evaluateOnNewDocument(quicken, pace, clock.time);
    await page.reload({ waitUntil: 'load' });
  }
  await set(1);
  return {
    now,
    go: () => set(pace),
    hold: () => set(1),
    /** Lets time pass at once. @param {number} ms */
    skip: (ms) => set(clock.rate, ms),
  };
}
