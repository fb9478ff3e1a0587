import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import { begin, leave } from './panel';

// Captions that are off: told, and switched on by the page's own control, pressed once as a hand does.

const NORA = 'Nora Lindholm';
let browser: Awaited<ReturnType<typeof startBrowser>>;
let call: Awaited<ReturnType<typeof joinCall>>;

beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => {
  await leave(call.you);
  await call.page.close();
});
afterAll(() => browser?.end());

const join = async (options: Parameters<typeof joinCall>[1]) => {
  call = await joinCall(browser.handle, { captions: false, ...options });
  return call;
};

/** The frame in which the call is. */
const within = (page: Page): Frame => page.frames().at(-1) ?? page.mainFrame();

/** Which controls are pressed from now on, by their labels. */
async function watchPresses(page: Page): Promise<() => Promise<string[]>> {
  const frame = within(page);
  await frame.evaluate(() => {
    const pressed: string[] = [];
    Object.assign(window, { pressed });
    const note = ({ target }: Event) => {
      const label = target instanceof Element && target.closest('[data-label]')?.getAttribute('data-label');
      pressed.push(label || 'something else');
    };
    addEventListener('click', note, true);
  });
  return () => frame.evaluate(() => (window as Window & { pressed?: string[] }).pressed ?? []);
}

/** Words that are said now are read. */
async function isRead() {
  await call.say(NORA, 'Now you can read me.');
  await call.you.sees('Now you can read me.');
}

test('Meet: "Turn on captions" presses the button of the page once, and captions are read then', async () => {
  const { you, page } = await join({});
  await begin(you, NORA, 'Agreed', 'Turn on captions in the call');
  await you.sees('Captions are off in the call');
  await hasNoViolations(you.panel);
  const pressed = await watchPresses(page);
  await you.click('Turn on captions');
  await you.sees('Nobody has spoken yet.');
  expect(await pressed()).toEqual(['captionsOn']);
  await isRead();
});

const MENUS: [string, Parameters<typeof joinCall>[1], string[]][] = [
  ['Zoom, in a menu that ignores a bare click', { platform: 'zoom' }, ['more', 'captions']],
  ['Zoom, behind a second menu', { platform: 'zoom', menu: 'deep' }, ['more', 'captions', 'show']],
  ['Teams, in the menu of a guest', { platform: 'teams', layout: 'guest' }, ['more', 'show']],
  ['Teams, behind language and speech', { platform: 'teams', layout: 'host' }, ['more', 'speech', 'show']],
];

test.each(MENUS)('%s: "Turn on captions" presses each control once', async (_where, options, presses) => {
  const { you, page } = await join(options);
  await begin(you, NORA, 'Agreed');
  const pressed = await watchPresses(page);
  await you.click('No word yet');
  await you.sees('The page does not tell whether captions are on.');
  await you.click('Turn on captions');
  await you.panel.waitForFunction(() => !document.querySelector('[role="dialog"] button:disabled'));
  expect(await you.text()).not.toContain('The page did not take it');
  expect(await page.evaluate(() => window.fixture.captionsShown())).toBe(true);
  const all = await pressed();
  expect(all.slice(0, presses.length)).toEqual(presses);
  expect(all.filter((each) => each === 'show' || each === 'hide')).toHaveLength(presses.includes('show') ? 1 : 0);
  await you.press('Escape');
  await isRead();
});

test('Zoom, where a language has to be chosen first: that is left to the person, and how is said', async () => {
  const { you, page } = await join({ platform: 'zoom', menu: 'save' });
  await begin(you, NORA, 'Agreed');
  await you.click('No word yet');
  await you.click('Turn on captions');
  await you.sees('The page did not take it. In the call: More, Captions.');
  expect(await page.evaluate(() => window.fixture.captionsShown())).toBe(false);
  await hasNoViolations(you.panel);
  await you.press('Escape');
});

test.each(['zoom', 'teams'] as const)('%s: a page without a control for captions gets no button', async (platform) => {
  const { you, page } = await join({ platform });
  await within(page).evaluate(() => document.querySelector('[data-label="more"]')?.remove());
  await begin(you, NORA, 'Agreed');
  await you.click('No word yet');
  await you.sees('Pick the captions');
  expect(await you.text()).not.toContain('Turn on captions');
  await hasNoViolations(you.panel);
  await you.press('Escape');
});
