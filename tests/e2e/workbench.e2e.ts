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

/** Runs in the tab: a request as the ledger keeps it. */
function addRequest(interviewId: string): Promise<void> {
  const row = {
    id: 'request',
    interviewId,
    at: Date.now(),
    host: 'localhost:11434',
    purpose: 'summary of an answer',
    model: 'small',
    bytes: 15,
    text: '{"messages":[]}',
    outcome: 'failed',
    fault: 'unreachable',
    tokens: null,
    price: null,
  };
  return new Promise((resolve) => {
    const opened = indexedDB.open('askside');
    opened.onsuccess = () => {
      const writing = opened.result.transaction('ledger', 'readwrite');
      writing.objectStore('ledger').put(row);
      writing.oncomplete = () => {
        opened.result.close();
        resolve();
      };
    };
  });
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
  await panel.click('Settings');
  const settings = await browser.handle.browser.waitForTarget((each) =>
    each.url().endsWith('/workbench.html#settings'),
  );
  const opened = await settings.asPage();
  await drive(opened).sees('What writes summaries');
  await opened.close();
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

test('a model’s address is named wherever one decides by it, until nothing may be sent at all', async () => {
  const host = 'api.openai.com';
  await tab.click('Settings');
  // The page is drawn a moment after the press.
  await (await tab.panel.waitForSelector('label[for$="endpoint"]'))?.click();
  await tab.click('Fill in');
  await hasNoViolations(tab.panel);
  await tab.click('OpenAI');
  await tab.sees(`Answers may go to ${host}`);
  await tab.sees(`does not let Askside reach ${host} yet`);
  await hasNoViolations(tab.panel);
  expect(await sticksOut()).toEqual([]);
  await panel.sees(`may be sent to ${host}`);
  await panel.click('Captions only');
  await panel.sees(`Nothing is sent to ${host}`);
  await hasNoViolations(panel.panel);
  const before = panel.panel.viewport();
  for (const width of [288, 320, 360, 480]) {
    await panel.panel.setViewport({ width, height: 780 });
    const cut = await panel.panel.evaluate(() =>
      [...document.querySelectorAll('.form, .say-it, .words, .seg, .seg-item')]
        .filter((each) => each.scrollWidth > each.clientWidth)
        .map((each) => each.className),
    );
    expect(cut, `${width}`).toEqual([]);
  }
  await panel.panel.setViewport(before);
  await tab.panel.click('.model-zero label');
  await tab.sees('All on this machine.');
  await hasNoViolations(tab.panel);
  await panel.sees('The words stay on my computer. If you would rather not');
});

test('what was sent is listed for an interview, and opens to its exact text', async () => {
  await tab.click('What was sent');
  await tab.sees('Nothing was ever sent from here.');
  const [interview] = await tab.rows('interviews');
  await tab.panel.evaluate(addRequest, String(interview?.id));
  await tab.panel.reload();
  await tab.sees(NORA);
  await hasNoViolations(tab.panel);
  expect(await sticksOut()).toEqual([]);
  await (await tab.panel.waitForSelector('.sent-open'))?.click();
  await tab.sees('{"messages":[]}');
  await hasNoViolations(tab.panel);
  expect(await sticksOut()).toEqual([]);
  await tab.click('Interviews');
  await tab.click(`What was sent: ${NORA}`);
  await tab.sees('localhost:11434');
  expect(await tab.panel.evaluate(() => location.hash)).toBe(`#sent/${interview?.id}`);
  await tab.click('Interviews');
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
  for (const table of ['interviews', 'acts', 'utterances', 'gaps', 'drafts', 'ledger']) {
    expect(await tab.rows(table), table).toEqual([]);
  }
  expect(await tab.text()).not.toContain(NORA);
});
