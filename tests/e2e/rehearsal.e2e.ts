import { afterAll, beforeAll, expect, test } from 'vitest';
import sample from '../../data/packs/sample-interview.json';
import { themed } from '../../scripts/launch.mjs';
import { axe } from './axe';
import { type BrowserHandle, openBrowser } from './browser';
import { drive } from './driver';
import { eventually } from './eventually';
import { begin, leave, plain, transcript } from './panel';

// The practice call with the captions of each platform, read beside it in the real side panel.

let handle: BrowserHandle;

beforeAll(async () => {
  handle = await openBrowser();
});
afterAll(() => handle?.close());

test.each([
  ['zoom', ['initials:Y', 'initials:NL']],
  ['teams', ['You', 'Nora Lindholm']],
])('captions as in %s are read word for word', async (acted, speakers) => {
  const page = await handle.browser.newPage();
  await page.goto(handle.urlOf(`rehearsal.html?as=${acted}&speed=4`));
  const you = drive(await handle.openPanel(page));
  await begin(you, sample.candidate, 'Agreed');
  await page.evaluate(() => document.querySelector<HTMLElement>('.go')?.click());
  const first = sample.turns.slice(0, 3);
  await eventually(
    async () =>
      expect((await transcript(you)).slice(0, 3).map(({ text }) => plain(text))).toEqual(
        first.map(({ text }) => plain(text)),
      ),
    { timeout: 40_000, interval: 500 },
  );
  expect((await transcript(you)).slice(0, 2).map(({ speaker }) => speaker)).toEqual(speakers);
  for (const theme of ['light', 'dark'] as const) {
    await themed(page, theme);
    expect(await axe(page), theme).toEqual([]);
  }
  await leave(you);
  await page.close();
});
