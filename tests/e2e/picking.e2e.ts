import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reloadPanel } from '../../scripts/launch.mjs';
import type { ActedPlatform } from '../../utils/layouts';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import { begin, healthLooksRight, keeps, leave, transcript } from './panel';

// A call page that is not as it was: told within five seconds, and the person shows the captions with one click.

const NORA = 'Nora Lindholm';
/** ms for a word, as people speak. */
const SPOKEN = 200;
const TOLD_WITHIN = 5_000;
const BEFORE = 'We measured it first.';
const AGAIN = 'Now where were we?';
const LAST = 'Ah, with the orders.';
const AFTER = 'And then we cached the orders.';
let browser: Awaited<ReturnType<typeof startBrowser>>;
let call: Awaited<ReturnType<typeof joinCall>>;

beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => {
  await leave(call.you);
  await call.you.forget('areas');
  await call.page.close();
});
afterAll(() => browser?.end());

const join = async (options: Parameters<typeof joinCall>[1]) => {
  call = await joinCall(browser.handle, options);
  return call;
};
const has = (page: Page, mishap: Parameters<typeof window.fixture.mishap>[0]) =>
  page.evaluate((what) => window.fixture.mishap(what), mishap);

/** Where words are in the window. */
async function spotOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  for (const frame of page.frames()) {
    const [found] = await frame.$$(`xpath/.//*[text()[contains(., "${words}")]]`);
    const box = await found?.boundingBox();
    if (box) return { x: box.x + Math.min(box.width / 2, 20), y: box.y + box.height / 2 };
  }
  return expect.fail(`"${words}" is not in the page.`);
}

/** What the page hears of the pointer, on the element with these words and on its document. */
async function watchPointer(page: Page, words: string): Promise<() => Promise<string[]>> {
  const frame = page.frames().at(-1) ?? page.mainFrame();
  await frame.evaluate(
    (wanted, kinds) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const all = [...document.querySelectorAll('body *')];
      const target = all.findLast((each) => each.textContent?.includes(wanted));
      for (const kind of kinds)
        for (const each of [target, document]) each?.addEventListener(kind, () => heard.push(kind), true);
    },
    words,
    ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'],
  );
  return () => frame.evaluate(() => (window as Window & { heard?: string[] }).heard ?? []);
}

const PLATFORMS: ActedPlatform[] = ['meet', 'zoom', 'teams'];

// Zoom's lines keep a shape that is known, whatever their names: they are read.
test.each(['meet', 'teams'] as const)(
  '%s: a page that was never known says so within five seconds',
  async (platform) => {
    const { you, say, page } = await join({ platform });
    await say(NORA, BEFORE);
    await has(page, 'obfuscate');
    await begin(you, NORA, 'Agreed');
    await say('You', AFTER, SPOKEN);
    await you.sees('The call page is not as it was.', TOLD_WITHIN);
    expect(await transcript(you)).toEqual([]);
    if (platform === 'meet') await healthLooksRight(you);
  },
);

/** Begins an interview and hears the first words. */
async function hearFirst(options: Parameters<typeof joinCall>[1]) {
  const { you, say } = await join(options);
  await begin(you, NORA, 'Agreed');
  await say(NORA, BEFORE);
  await you.sees(BEFORE);
  return call;
}

/** Loses the captions and clicks on them in the call; what the page heard of that. */
async function pick(): Promise<string[]> {
  const { you, page } = call;
  await has(page, 'obfuscate');
  await you.sees('Captions lost', TOLD_WITHIN);
  // On Meet the page says that they are on, so they are picked first; elsewhere they may be off.
  if (call.page.url().includes('meet')) await you.sees('Pick the captions');
  else await you.click('Captions lost');
  await you.click('Pick the captions');
  await you.sees('Click on the captions in the call');
  const { x, y } = await spotOf(page, 'measured');
  const heard = await watchPointer(page, 'measured');
  await page.mouse.move(x, y, { steps: 3 });
  await you.sees(BEFORE);
  await page.mouse.click(x, y);
  await you.losesSight('Click on the captions in the call');
  return heard();
}

test.each(PLATFORMS)(
  '%s: new names are read on; a new structure is told, and one click finds the captions',
  async (platform) => {
    const { you, say, page } = await hearFirst({ platform });
    await has(page, 'renameContainer');
    await say('You', AFTER, SPOKEN);
    await you.sees(AFTER);
    expect(await pick()).toEqual([]);
    await say(NORA, LAST);
    await keeps(you, BEFORE, AFTER, LAST);
  },
);

test('a place that was picked is found again without a click, after a reload of the panel and of the call', async () => {
  const { you, say, page } = await hearFirst({ platform: 'zoom' });
  await pick();
  await reloadPanel(you.panel);
  await you.sees(BEFORE);
  await say('You', AFTER);
  await keeps(you, BEFORE, AFTER);

  await Promise.all([you.sees('The call page does not answer.'), page.reload()]);
  await page.waitForFunction('window.fixture');
  await page.evaluate(() => window.fixture.captionsOn());
  await you.losesSight('Captions lost');
  await say(NORA, AGAIN);
  await keeps(you, BEFORE, AFTER, AGAIN);
  await has(page, 'obfuscate');
  await say('You', LAST);
  await keeps(you, BEFORE, AFTER, AGAIN, LAST);
});

test('Escape in either window and Cancel end the picking, and nothing is picked', async () => {
  const { you, page } = await hearFirst({});
  await has(page, 'obfuscate');
  await you.sees('The panel looks for them, or you pick them.', TOLD_WITHIN);
  await healthLooksRight(you);
  const { x, y } = await spotOf(page, 'measured');
  const ends = [() => page.keyboard.press('Escape'), () => you.press('Escape'), () => you.click('Cancel')];
  for (const end of ends) {
    await you.click('Pick the captions');
    await you.sees('Click on the captions in the call');
    await page.mouse.move(x, y);
    await you.sees(BEFORE);
    await end();
    await you.losesSight('Click on the captions in the call');
    await page.mouse.move(0, 0);
  }
  await you.click('Pick the captions');
  // The panel says so once the call page listens for the pointer.
  await you.sees('Click on the captions in the call');
  await page.mouse.move(x, y);
  await you.sees(BEFORE);
  await hasNoViolations(you.panel);
  await you.press('Escape');
  await you.losesSight('Click on the captions in the call');
  const heard = await watchPointer(page, 'measured');
  await page.mouse.click(x, y);
  expect(await heard()).toContain('click');
  expect(await you.rows('areas')).toEqual([]);
});
