import { expect, test } from 'vitest';
import { type ActedPlatform, LAYOUTS } from '../../utils/layouts';
import { joinCall, startBrowser } from '../e2e/call';
import { begin, leave } from '../e2e/panel';
import { NORA } from './call';
import { record, times } from './figures';

// How long it takes until the panel tells that captions are gone or are not where they were.

/** Words of a state that tells of trouble, or that captions are read all the same, by their shape. */
const TOLD = ['Captions are off', 'Captions lost', 'Captions not found', 'No word yet', 'rock and roll'];

test('the panel tells within five seconds what became of the captions', async () => {
  const browser = await startBrowser();
  const figures: Record<string, number> = {};
  try {
    for (const platform of (Object.keys(LAYOUTS) as ActedPlatform[]).slice(0, times(3, 1))) {
      for (const trouble of ['captionsOff', 'renameContainer', 'obfuscate'] as const) {
        const { page, you, say } = await joinCall(browser.handle, { platform });
        await begin(you, NORA, 'Agreed');
        await say(NORA, 'Before anything happens we say this.');
        await you.sees('Before anything happens we say this.');
        const began = Date.now();
        const told = you.panel.waitForFunction(
          (words) => words.some((each) => document.body.innerText.includes(each)),
          { polling: 50, timeout: 20_000 },
          TOLD,
        );
        const happens = page.evaluate(
          async (what, who) => {
            if (what === 'captionsOff') return window.fixture.captionsOff();
            await window.fixture.mishap(what, 50);
            await window.fixture.say(who, 'and then we went on to speak of rock and roll for a while', { wordMs: 250 });
          },
          trouble,
          NORA,
        );
        await told;
        figures[`${platform} ${trouble}`] = Date.now() - began;
        await happens;
        await leave(you);
        await page.close();
      }
    }
    record('health', { ...figures, goal: 'each <= 5000 ms' });
    expect(Object.keys(figures)).toHaveLength(times(9, 3));
  } finally {
    await browser.end();
  }
});
