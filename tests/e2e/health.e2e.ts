import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { ActedPlatform } from '../../utils/layouts';
import { joinCall, startBrowser } from './call';
import { begin, healthLooksRight, keeps, leave } from './panel';

// What a call does in an hour: its captions move, its room changes, its tab goes out of sight, and it ends.

/** ms: what is wrong is told within these; an end may still be a mistake of the page for three seconds. */
const TOLD_WITHIN = 5_000;
const ENDS_WITHIN = 6_000;
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

/** Joins a call, begins an interview, and hears the first words. */
async function hearFirst(options: Parameters<typeof joinCall>[1] = {}) {
  call = await joinCall(browser.handle, options);
  await begin(call.you, NORA, 'Agreed');
  await call.say(NORA, 'These are the first words.');
  await keeps(call.you, 'These are the first words.');
  return call;
}

/** The causes of the gaps of this interview, and whether each has ended. */
async function gaps() {
  const newest = (await call.you.rows('interviews')).sort((a, b) => Number(b.startedAt) - Number(a.startedAt))[0];
  const rows = (await call.you.rows('gaps')).filter(({ interviewId }) => interviewId === newest?.id);
  return rows.map(({ cause, length }) => [cause, length === null ? 'open' : 'ended']);
}

test('captions in the small window of Meet, and back, are read without a gap', async () => {
  const { you, say, page } = await hearFirst();
  const moved = page.evaluate(() => window.fixture.moveRegion(1_500));
  await say('You', 'This is said in the small window.');
  await you.sees('said in the small window');
  await moved;
  await say(NORA, 'And this in the large one.');
  await keeps(you, 'These are the first words.', 'This is said in the small window.', 'And this in the large one.');
  expect(await gaps()).toEqual([]);
});

test('a breakout room of Zoom is told, and leaves a gap until captions are shown again and heard', async () => {
  const { you, say, page } = await hearFirst({ platform: 'zoom' });
  const moved = page.evaluate(() => window.fixture.mishap('breakout', 2_000));
  await you.sees('Reading goes on when captions are back there.');
  await healthLooksRight(you);
  await moved;
  // Zoom does not show them again by itself.
  await you.sees('The call shows none any more. In the call: More, Captions.', TOLD_WITHIN);
  await you.click('Turn on captions');
  await you.losesSight('Captions lost');
  await say('You', 'Here we are again.');
  await you.sees('Captions back');
  await vi.waitFor(async () => expect(await gaps()).toEqual([['breakout room', 'ended']]));
  await healthLooksRight(you);
});

const ENDS: [ActedPlatform, 'leave' | 'end'][] = [
  ['meet', 'leave'],
  ['zoom', 'end'],
  ['teams', 'leave'],
];

test.each(ENDS)(
  '%s: after "%s" the panel says that the call has ended, and no gap stays open',
  async (platform, how) => {
    const { you, page } = await hearFirst({ platform });
    await page.evaluate((what) => window.fixture[what](), how);
    await you.sees('The call has ended', ENDS_WITHIN);
    expect(await gaps()).toEqual([]);
    if (platform === 'meet') await healthLooksRight(you);
    await you.click('Wrap up');
    await you.sees('Your recommendation');
    await you.click('Back to live');
  },
);

test('Teams: what is said while its tab is behind another one is not lost', async () => {
  const { you, say, page } = await hearFirst({ platform: 'teams' });
  const other = await browser.handle.browser.newPage();
  await vi.waitFor(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('hidden'));
  const frozen = page.evaluate(() => window.fixture.mishap('freeze', 1_500));
  await say('Ana Duarte', 'Nobody sees this yet.', 1);
  await say(NORA, 'Nor this.', 1);
  await frozen;
  await other.close();
  await page.bringToFront();
  await keeps(you, 'These are the first words.', 'Nobody sees this yet.', 'Nor this.');
});

test('with notes only nothing is read until the person says so, and the transcript names the gap', async () => {
  const { you, say } = await hearFirst();
  await you.click('Captions last heard');
  await you.click('Go on with notes');
  await you.sees('The transcript will name the gap.');
  await healthLooksRight(you);
  await say(NORA, 'This stays between us.');
  await vi.waitFor(async () => expect(await gaps()).toEqual([['notes only', 'open']]));
  await you.click('Read again');
  await you.sees('Captions on, no word yet');
  await say('You', 'Back on the record.');
  await keeps(you, 'These are the first words.', 'Back on the record.');
  await vi.waitFor(async () => expect(await gaps()).toEqual([['notes only', 'ended']]));
});

test('while captions are read, the panel says when words came, and copies the structure of the page without a word of the call', async () => {
  const { you } = await hearFirst();
  await healthLooksRight(you);
  await you.panel.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
  });
  await you.click('Captions last heard');
  await you.click('Copy page structure');
  await you.sees('Copied. Paste it into the bug report.');
  const copied = await you.panel.evaluate(() => String((window as Window & { copied?: string }).copied));
  expect(copied).toContain('button');
  expect(copied).not.toMatch(/Nora|Lindholm|Ana|Duarte|first|words|these/i);
  await you.press('Escape');
});
