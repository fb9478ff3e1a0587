import { afterAll, beforeAll, expect, test } from 'vitest';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import { filled } from '../fixtures/fill';
import { WORDS } from '../fixtures/hostile';
import { sample } from '../fixtures/scorecard';
import { summarised } from '../fixtures/summarised';
import { axe } from './axe';
import { openReader } from './sheet';

// Scorecards as files in a plain browser. tests/soak/pages.soak.ts opens each word in every field.

let reader: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader?.close());

test('the watch sees a script and a request where there are some', async () => {
  await reader.open('<img src="http://x.example/x.png" onerror="alert(1)">');
  await expect.poll(() => reader.ran).toContain('1');
  expect(reader.requests).toContain('http://x.example/x.png');
  expect(reader.askedFor('x.example').length).toBeGreaterThan(0);
  reader.ran.length = 0;
  reader.requests.length = 0;
});

test('hostile words, another in each field: no script runs, nothing is asked for, no element is added', async () => {
  const before = reader.askedFor('x.example').length;
  for (let turn = 0; turn < 12; turn++) {
    const at = (index: number) => (index + turn * 28) % WORDS.length;
    // Plain words that differ where the hostile ones do.
    await reader.open(scorecardHtml(filled((_, index) => `plain ${at(index)}`)));
    const plain = await reader.shape();
    expect(plain.active).toBe(0);
    await reader.open(scorecardHtml(filled((_, index) => WORDS[at(index)] ?? '')));
    expect(await reader.shape()).toEqual(plain);
  }
  expect(reader.ran).toEqual([]);
  expect(reader.requests).toEqual([]);
  expect(reader.askedFor('x.example').length).toBe(before);
});

test('has nothing that axe objects to, and is light on a dark screen', async () => {
  const { page } = reader;
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await reader.open(scorecardHtml(sample()));
  const look = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(look).toEqual(['rgb(243, 246, 245)', 'rgb(20, 32, 28)']);
  expect(await axe(page)).toEqual([]);
  await reader.open(scorecardHtml(summarised()));
  expect(await axe(page)).toEqual([]);
});

test('a page with a summary fits a phone without scrolling sideways', async () => {
  const { page } = reader;
  await page.setViewport({ width: 360, height: 740 });
  for (const card of [summarised(), filled(() => 'x'.repeat(120))]) {
    await reader.open(scorecardHtml(card));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  await page.setViewport({ width: 1280, height: 900 });
});
