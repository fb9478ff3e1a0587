import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../e2e/browser';
import { manyScorecards } from '../fixtures/debrief';
import { scorecardFiles } from '../fixtures/debrief-files';
import { percentile, record, rounded, times } from './figures';

// What a person waits for who adds 200 scorecards, signed and unsigned, records and pages: from choosing the files to the drawn tables,
// beside the least that any program must do with the same files in the same page, which is to read and parse them.

const ROUNDS = times(7, 2);
const SCORECARDS = 200;

test('two hundred scorecards are added and drawn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'askside-200-'));
  const files = await scorecardFiles(folder, manyScorecards(SCORECARDS));
  const handle = await openBrowser();
  try {
    const page = await handle.browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(handle.urlOf('workbench.html#debrief'));
    const [drawn, parsed, noted]: [number[], number[], number[]] = [[], [], []];
    for (let i = 0; i < ROUNDS; i++) {
      await page.waitForSelector('.deb-empty');
      await page.evaluate(watch, SCORECARDS);
      const field = (await page.$('.deb input[type=file]')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(...files);
      await page.waitForFunction('window.waited', { timeout: 60_000 });
      const waited = (await page.evaluate('window.waited')) as { drawn: number; parsed: number };
      drawn.push(waited.drawn);
      parsed.push(waited.parsed);
      await page.waitForFunction(isSaved);
      noted.push(await page.evaluate(letter));
      await page.waitForFunction(isSaved);
      await page.select('.deb-choose', '');
    }
    record('debrief of 200 in the browser', {
      'drawn, ms': rounded(percentile(drawn, 50)),
      'drawn, worst, ms': rounded(percentile(drawn, 100)),
      'read and JSON.parse alone, ms': rounded(percentile(parsed, 50)),
      'one letter of a note, ms': rounded(percentile(noted, 50)),
    });
    expect(drawn).toHaveLength(ROUNDS);
  } finally {
    await handle.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Runs in the page: takes the time from the choice of files to the frame after the tables are there, then parses the same files alone. */
function watch(wanted: number): void {
  Object.assign(window, { waited: null });
  const field = document.querySelector<HTMLInputElement>('.deb input[type=file]');
  field?.addEventListener(
    'change',
    () => {
      const from = performance.now();
      const files = [...(field.files ?? [])];
      const look = () => {
        const told = document.querySelector<HTMLElement>('.deb-facts')?.innerText ?? '';
        if (!told.startsWith(`${wanted}\u00A0`) || !document.querySelector('.deb-sides td')) {
          requestAnimationFrame(look);
          return;
        }
        const drawn = performance.now() - from;
        void parse(files).then((parsed) => Object.assign(window, { waited: { drawn, parsed } }));
      };
      look();
    },
    { capture: true, once: true },
  );

  async function parse(files: readonly File[]): Promise<number> {
    const from = performance.now();
    const texts = await Promise.all(files.map((file) => file.text()));
    for (const text of texts) {
      // In a page the record stands with some letters escaped, which leaves it JSON.
      JSON.parse(text.startsWith('{') ? text : (/<template[^>]*>([\s\S]*)<\/template>/.exec(text)?.[1] ?? ''));
    }
    return performance.now() - from;
  }
}

/** Runs in the page. */
const isSaved = (): boolean => document.querySelector<HTMLElement>('.deb-saved')?.innerText === 'Saved';

/** Runs in the page: how long a letter of a note keeps the page busy. */
function letter(): Promise<number> {
  const note = [...document.querySelectorAll('textarea')].at(-1);
  if (!note) throw new Error('There is no note.');
  const from = performance.now();
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(note, 'a');
  note.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from))),
  );
}
