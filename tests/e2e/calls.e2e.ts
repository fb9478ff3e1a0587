import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ActedPlatform } from '../../utils/layouts';
import { joinCall, startBrowser } from './call';
import { eventually } from './eventually';
import { begin, leave, plain, transcript } from './panel';

// The three call pages under their real hosts, in each layout: what is said there is in the transcript, word for word.

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

const join = async (platform: ActedPlatform, layout: string) => {
  call = await joinCall(browser.handle, { platform, layout });
  return call;
};

/** Whoever speaks, as the page tells: a name, or a badge where it shows none. */
const COLUMNS: [ActedPlatform, string, string[]][] = [
  ['meet', '2026', ['You', NORA]],
  ['meet', 'bare', ['You', NORA]],
  ['zoom', 'iframe', ['initials:', 'initials:']],
  ['zoom', 'vanity', ['initials:', 'initials:']],
  ['zoom', 'panel', ['', NORA]],
  ['teams', 'host', ['', NORA]],
  ['teams', 'guest', ['', NORA]],
  ['teams', 'cloud', ['', NORA]],
];

test.each(COLUMNS)('%s, %s: every word of both voices is kept', async (platform, layout, [, nora]) => {
  const { you, say } = await join(platform, layout);
  await begin(you, NORA, 'Agreed');
  await say('You', 'So how do you decide what to cache, and when do you throw it away again?');
  await say(NORA, 'We measured first. Most reads were for the same few orders, so we cached those for a minute.');
  await say('You', 'Right.');
  await you.sees('Right.');
  await eventually(async () =>
    expect((await transcript(you)).map(({ text }) => plain(text))).toEqual([
      'so how do you decide what to cache and when do you throw it away again',
      'we measured first most reads were for the same few orders so we cached those for a minute',
      'right',
    ]),
  );
  const [, second] = await transcript(you);
  expect(second?.speaker).toMatch(new RegExp(`^${nora}`));
});
