import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import { type Driver, drive } from './driver';
import { begin, leave } from './panel';

// The full tab beside the real side panel. The tests are steps and build on one another.

const NORA = 'Nora Lindholm';
const REASON = 'The candidate has filed a claim.';
let browser: Awaited<ReturnType<typeof startBrowser>>;
let panel: Driver;
let tab: Driver;

beforeAll(async () => {
  browser = await startBrowser();
  panel = (await joinCall(browser.handle)).you;
});

afterAll(() => browser?.end());

/** What sticks out of the page at each width that it must fit. */
async function sticksOut(): Promise<number[]> {
  const wide: number[] = [];
  for (const width of [640, 1024, 1280, 1600]) {
    await tab.panel.setViewport({ width, height: 800 });
    if (await tab.panel.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(width);
  }
  await tab.panel.setViewport({ width: 1280, height: 800 });
  return wide;
}

test('the panel opens the workbench, which lists what was kept', async () => {
  await begin(panel, NORA, 'Declined');
  await panel.press('Enter');
  await panel.sees('Now');
  await panel.press('n');
  await panel.type('Names the key that makes a retry safe.');
  await panel.press('Enter');
  await expect.poll(async () => (await panel.rows('acts')).map(({ kind }) => kind)).toContain('note');
  await leave(panel);
  await panel.click('More');
  await panel.click('Interviews and debrief');
  const target = await browser.handle.browser.waitForTarget((each) => each.url().endsWith('/workbench.html'));
  tab = drive(await target.asPage());
  await tab.panel.setViewport({ width: 1280, height: 800 });
  await tab.sees(NORA);
  await tab.sees('Stopped');
  await hasNoViolations(tab.panel);
  expect(await sticksOut()).toEqual([]);
});

test('an interview is found by its words, with the keyboard alone', async () => {
  await tab.press('/');
  await tab.type('somebody else');
  await tab.sees('No interview matches “somebody else”.');
  await tab.panel.evaluate(() => document.querySelector('input')?.select());
  await tab.type('nora');
  await tab.sees(NORA);
});

test('the scorecard of an interview opens in the tab, as it stands', async () => {
  await tab.click('Open');
  await tab.panel.waitForFunction(
    (words) => document.querySelector('.wb-sheet')?.shadowRoot?.textContent?.includes(words),
    {},
    'Names the key that makes a retry safe.',
  );
  await hasNoViolations(tab.panel);
});

test('the reference that was made here is corrected to the applicant number, with the keyboard alone', async () => {
  await tab.click('Change the applicant number');
  await tab.type('BE-2041');
  await hasNoViolations(tab.panel);
  expect(await sticksOut()).toEqual([]);
  await tab.press('Enter');
  await tab.sees('Change');
  await expect.poll(async () => (await tab.rows('interviews'))[0]?.reference).toBe('BE-2041');
  await tab.click('Interviews');
  await tab.sees(NORA);
});

test('at set-up the same number is offered for the same name, and taken only by a press', async () => {
  if ((await panel.text()).includes('No call in this window')) await panel.click('Start without a call');
  await panel.sees('Consent, to read aloud');
  await panel.focus('#candidate');
  await panel.type(NORA.toLowerCase());
  await panel.sees('Same person');
  await hasNoViolations(panel.panel);
  const before = panel.panel.viewport();
  for (const width of [288, 320, 360, 480]) {
    await panel.panel.setViewport({ width, height: 780 });
    const cut = await panel.panel.evaluate(() =>
      [...document.querySelectorAll('.form, .number-line, .number-line > *, .same-person > span:first-child')]
        .filter((each) => each.scrollWidth > each.clientWidth)
        .map((each) => each.className),
    );
    expect(cut, `${width}`).toEqual([]);
  }
  await panel.panel.setViewport(before);
  expect(await panel.text()).not.toContain('BE-2041');
  await panel.press('Tab');
  await panel.press('Tab');
  await panel.press('Enter');
  await panel.sees('BE-2041');
  expect(await panel.rows('interviews')).toHaveLength(1);
});

test('a legal hold keeps an interview from being erased, and says why', async () => {
  await tab.click('Erase');
  await tab.sees('1 interview with reference BE-2041');
  await hasNoViolations(tab.panel);
  await tab.focus('#hold');
  await tab.type(REASON);
  await tab.press('Enter');
  await tab.sees(REASON);
  expect(await tab.rows('interviews')).toHaveLength(1);
  await tab.click('End the legal hold');
  await tab.losesSight(REASON);
});

test('a rule for erasing is kept, and lists what is due without touching it', async () => {
  await tab.press('Escape');
  await tab.click('Settings');
  await tab.panel.waitForSelector('#months');
  await tab.panel.select('#months', '6');
  await expect.poll(async () => (await tab.rows('settings'))[0]?.retention).toEqual({ months: 6 });
  await hasNoViolations(tab.panel);
  await tab.click('Interviews');
  await tab.sees('Due for erasing 0');
  expect(await tab.rows('interviews')).toHaveLength(1);
});

test('erasing leaves nothing of the candidate', async () => {
  await tab.click('Erase');
  await tab.sees('cannot be brought back');
  await tab.panel.evaluate(() =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .find((each) => each.innerText === 'Erase')
      ?.click(),
  );
  await tab.sees('No interview yet.');
  for (const table of ['interviews', 'acts', 'utterances', 'gaps', 'drafts']) {
    expect(await tab.rows(table), table).toEqual([]);
  }
  expect(await tab.text()).not.toContain(NORA);
});
