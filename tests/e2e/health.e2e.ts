import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActedPlatform } from '../../utils/layouts';
import { joinCall, startBrowser } from './call';
import { eventually } from './eventually';
import { begin, healthLooksRight, keeps, leave } from './panel';

// What a call does in an hour: its captions move, its room changes, its tab goes out of sight, and it ends. One call on
// each platform; the tests are its steps and build on one another.

const NORA = 'Nora Lindholm';
/** ms: what is wrong is told within these; an end may still be a mistake of the page for three seconds. */
const TOLD_WITHIN = 5_000;
const ENDS_WITHIN = 6_000;
let browser: Awaited<ReturnType<typeof startBrowser>>;
let call: Awaited<ReturnType<typeof joinCall>>;
let transcript: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.end());

/** Joins a call, begins an interview, and hears the first words. */
async function hearFirst(platform: ActedPlatform) {
  call = await joinCall(browser.handle, { platform });
  transcript = [];
  await begin(call.you, NORA, 'Agreed');
  await call.say(NORA, 'These are the first words.');
  await hears('These are the first words.');
  return call;
}

/** Waits until these words, and no others, are new in the transcript. */
async function hears(...words: string[]) {
  transcript.push(...words);
  await keeps(call.you, ...transcript);
}

/** The causes of the gaps of this interview, and how long each is. */
async function gaps() {
  const [newest] = (await call.you.rows('interviews')).sort((a, b) => Number(b.startedAt) - Number(a.startedAt));
  const rows = (await call.you.rows('gaps')).filter(({ interviewId }) => interviewId === newest?.id);
  return rows.map(({ cause, length }) => ({ cause, length }));
}

/** Waits until the call is told to be over, with the way to wrap up and without a gap that never ends; leaves. */
async function isOver() {
  const { you, page } = call;
  await you.sees('The call has ended', ENDS_WITHIN);
  await you.sees('Wrap up');
  expect((await gaps()).filter(({ length }) => length === null)).toEqual([]);
  await healthLooksRight(you);
  await you.click('Wrap up');
  await you.sees('Your recommendation');
  await you.click('Back to live');
  await leave(you);
  await page.close();
}

test('Meet: the panel says when words came, and copies the structure of the page without a word of the call', async () => {
  const { you } = await hearFirst('meet');
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

test('Meet: captions that move into the small window, and back, are read without a gap', async () => {
  const { say, page, you } = call;
  const moved = page.evaluate(() => window.fixture.moveRegion(1_500));
  await say('You', 'This is said in the small window.');
  await you.sees('said in the small window');
  await moved;
  await say(NORA, 'And this in the large one.');
  await hears('This is said in the small window.', 'And this in the large one.');
  expect(await gaps()).toEqual([]);
});

test('Meet: with notes only nothing is read until the person says so, and the transcript names the gap', async () => {
  const { you, say } = call;
  await you.click('Captions last heard');
  await you.click('Go on with notes');
  await you.sees('The transcript will name the gap.');
  await healthLooksRight(you);
  await say('You', 'This stays between us.');
  await eventually(async () => expect(await gaps()).toEqual([{ cause: 'notes only', length: null }]));
  await you.click('Read again');
  await you.sees('Captions on, no word yet');
  await say(NORA, 'Back on the record.');
  await hears('Back on the record.');
  await eventually(async () => expect(await gaps()).toEqual([{ cause: 'notes only', length: expect.any(Number) }]));
});

test('Meet: when the person leaves, the panel says that the call has ended', async () => {
  await call.page.evaluate(() => window.fixture.leave());
  await isOver();
});

test('Zoom: a breakout room is told, and leaves a gap until captions are shown again and heard', async () => {
  const { you, say, page } = await hearFirst('zoom');
  const moved = page.evaluate(() => window.fixture.mishap('breakout', 2_000));
  await you.sees('Reading goes on when captions are back there.', TOLD_WITHIN);
  await healthLooksRight(you);
  await moved;
  // Zoom does not show them again by itself.
  await you.sees('The call shows none any more. In the call: More, Captions.', TOLD_WITHIN);
  await you.click('Turn on captions');
  await you.losesSight('Captions lost');
  await say('You', 'Here we are again.');
  await you.sees('Captions back');
  await healthLooksRight(you);
  await hears('Here we are again.');
  const [gap, ...others] = await gaps();
  expect(others).toEqual([]);
  expect(gap?.cause).toBe('breakout room');
  expect(gap?.length).toBeGreaterThan(1_000);
});

test('Zoom: when the host ends it, the panel says that the call has ended', async () => {
  await call.page.evaluate(() => window.fixture.end());
  await isOver();
});

test('Teams: what is said while its tab is behind another one is not lost', async () => {
  const { say, page } = await hearFirst('teams');
  const other = await browser.handle.browser.newPage();
  await eventually(async () => expect(await page.evaluate(() => document.visibilityState)).toBe('hidden'));
  const frozen = page.evaluate(() => window.fixture.mishap('freeze', 1_500));
  await say('Ana Duarte', 'Nobody sees this yet.', 1);
  await say(NORA, 'Nor this.', 1);
  await frozen;
  await other.close();
  await page.bringToFront();
  await hears('Nobody sees this yet.', 'Nor this.');
});

test('Teams: when the person leaves, the panel says that the call has ended', async () => {
  await call.page.evaluate(() => window.fixture.leave());
  await isOver();
});
