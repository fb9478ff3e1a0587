import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import type { Driver } from './driver';
import { eventually } from './eventually';
import { begin, healthLooksRight, leave } from './panel';

// Zoom names nobody beside its captions: who is behind a badge is said once, and holds for what was said before.

const NORA = 'Nora Lindholm';
const ANSWER =
  'The client sends an idempotency key and we store it with the first response. The key and the charge go into the same transaction, guarded by a unique constraint.';
let browser: Awaited<ReturnType<typeof startBrowser>>;
let call: Awaited<ReturnType<typeof joinCall>>;
let you: Driver;
let downloads = '';

beforeAll(async () => {
  browser = await startBrowser();
  downloads = mkdtempSync(join(tmpdir(), 'askside-files-'));
  const session = await browser.handle.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});
afterAll(() => browser?.end());

const points = () => you.panel.$$eval('.points .found', (found) => found.length);

/** Whose words the quote holds, as the list of what is kept says. */
async function quoted(): Promise<string> {
  await you.click('1 kept');
  const said = await (await you.panel.waitForSelector('.ev-row dd .t3'))?.evaluate((each) => each.textContent ?? '');
  await you.click('Close');
  return said ?? '';
}

test('whoever is in the call with these initials is offered, and until then their words count for nobody', async () => {
  call = await joinCall(browser.handle, { platform: 'zoom' });
  you = call.you;
  await begin(you, NORA, 'Agreed');
  await you.press('Enter');
  await you.sees('Repeating it has the same effect');
  await call.say(NORA, ANSWER);
  await you.sees('Who is NL?');
  await you.press('e');
  await you.sees('1 kept');
  expect(await points()).toBe(0);
  expect(await quoted()).toBe('Unknown speaker');
  await healthLooksRight(you);
});

test('saying who it is gives them all that they said before', async () => {
  await you.click('Nora Lindholm, candidate');
  await you.losesSight('Who is NL?');
  await you.sees('heard?');
  expect(await points()).toBeGreaterThanOrEqual(2);
  expect(await quoted()).toBe(NORA);
});

test('a correction holds for what was said before, too, and the scorecard tells it', async () => {
  await you.click('Nora Lindholm, candidate. Change role');
  await you.panel.waitForSelector('[role="menu"]');
  await hasNoViolations(you.panel);
  await you.click('Someone else');
  await you.losesSight('heard?');
  expect(await points()).toBe(0);
  expect(await quoted()).not.toBe(NORA);
  await you.click('Unknown, shown as NL');
  await you.click('Nora Lindholm, candidate');
  await you.sees('heard?');

  await you.press('w');
  await you.sees('Your recommendation');
  await you.click('Other formats');
  await you.click('Record');
  const record = await eventually(() => {
    const name = readdirSync(downloads).find((each) => each.endsWith('.json')) ?? expect.fail('no record was saved');
    return JSON.parse(readFileSync(join(downloads, name), 'utf8'));
  });
  expect(JSON.stringify(record.questions)).toContain(`"role":"candidate","speaker":"${NORA}"`);
  await you.click('Back to live');
  await leave(you);
  await call.page.close();
});

test('two people with the same initials are both offered, and a photo is asked about by what was said', async () => {
  call = await joinCall(browser.handle, { platform: 'zoom' });
  you = call.you;
  await call.page.evaluate(() => window.fixture.people(['Nora Lindholm', 'Nils Larsen']));
  await begin(you, NORA, 'Agreed');
  await call.say(NORA, 'We put a cache in front of it.');
  await you.sees('Who is NL?');
  await you.click('Who else?');
  await you.panel.waitForSelector('[role="menu"]');
  const offered = await you.panel.$$eval('[role="menuitem"]', (items) => items.map((each) => each.textContent));
  expect(offered.slice(0, 2)).toEqual(['Nora Lindholm, candidate', 'Nils Larsen']);
  await you.press('Escape');
  await you.click('Nils Larsen');
  await you.losesSight('Who is NL?');
  await call.say('You', 'And how long did it live there?');
  await you.sees('Who said “');
  await hasNoViolations(you.panel);
  await leave(you);
  await call.page.close();
});
