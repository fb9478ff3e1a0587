import { readFile } from 'node:fs/promises';
import { themed } from '../launch.mjs';
import { ROOT } from '../run.mjs';
import { OUT } from './files.mjs';
import { handsOn } from './hands.mjs';
import { paced } from './pace.mjs';

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */
/** @typedef {{ at: number, speaker: string, text: string, asks?: string }} Turn */
/** @typedef {import('./moves.mjs').Move} Move */

/** How much faster than a real interview; any faster, and the pages' timers fall together. */
const PACE = 90;
const PANEL = { width: 360, height: 780, deviceScaleFactor: 2 };

/** What the played interview must leave beside the pictures. */
export const FILES = ['scorecard.html', 'scorecard.json', 'scorecard.md', 'scorecard.csv'];

/**
 * The rehearsal call with the real panel beside it, on one clock, which runs quickly while people talk.
 *
 * @param {import('../launch.mjs').BrowserHandle} handle
 */
export async function openStage(handle) {
  /** @type {{ candidate: string, turns: Turn[], moves: Move[] }} */
  const sample = JSON.parse(await readFile(`${ROOT}data/packs/sample-interview.json`, 'utf8'));
  const page = (await handle.browser.pages())[0] ?? (await handle.browser.newPage());
  await page.goto(handle.urlOf('rehearsal.html'));
  const panel = await handle.openPanel(page);
  await panel.setViewport(PANEL);
  const time = await paced([page, panel], PACE);
  const start = time.now();
  return {
    sample,
    page,
    hands: handsOn(panel),
    time,
    /** Prints a line of progress with the time of the interview. @param {string} line */
    tell: (line) => console.log(`${stamp(time.now() - start)}  ${line}`),
    /** Takes a picture of the panel in both themes. @param {string} state */
    async show(state) {
      // A resting pointer would light up what it lies on.
      await panel.mouse.move(0, 0);
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await themed(panel, theme);
        await panel.screenshot({ path: `${OUT}/panel-${state}-${theme}.png` });
      }
      await themed(panel, 'light');
    },
  };
}

/** @param {number} ms */
function stamp(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(6);
}
