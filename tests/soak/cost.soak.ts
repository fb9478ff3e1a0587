import type { Protocol } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { NORA, startCall } from './call';
import { record, rounded, times } from './figures';

// What the reader costs the call page, beside an observer that only reads the region's text whenever it changes. Both run in
// the same page over the same updates; a sampling profile tells whose time is whose.

const UPDATES = times(3_000, 200);
/** Milliseconds between updates: what captions do, and what a reader that looks every 50 ms could not tell apart. */
const PACES = { natural: 60, fast: 10 };
/** Microseconds between samples. */
const SAMPLED = 50;

/** Runs in the page. */
function watchTextOnly(): void {
  const region = document.querySelector('[role="region"]');
  if (!region) throw new Error('There is no region.');
  function readTextOnly() {
    Object.assign(window, { readLast: region?.textContent });
  }
  new MutationObserver(readTextOnly).observe(region, { childList: true, subtree: true, characterData: true });
}

/** Microseconds of a profile that were spent in functions for which `isIt` holds, or below them; each sample stands for the mean time between two. */
function spentIn(
  { nodes, samples = [], startTime, endTime }: Protocol.Profiler.Profile,
  isIt: (f: Protocol.Runtime.CallFrame) => boolean,
) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const within = new Map<number, boolean>();
  const isWithin = (id: number): boolean => {
    const known = within.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const parent = parents.get(id);
    const found = Boolean(node && isIt(node.callFrame)) || (parent !== undefined && isWithin(parent));
    within.set(id, found);
    return found;
  };
  return (samples.filter(isWithin).length * (endTime - startTime)) / Math.max(1, samples.length);
}

test('the reader costs little more than looking at the text', async () => {
  const call = await startCall();
  try {
    await call.page.evaluate(watchTextOnly);
    const session = await call.page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLED });
    const figures: Record<string, number | string> = { updates: UPDATES };
    for (const [name, pace] of Object.entries(PACES)) {
      await session.send('Profiler.start');
      for (let said = 0; said < UPDATES; said += 30) {
        const text = Array.from({ length: 30 }, (_, i) => (i % 3 ? 'and then' : `word${said + i}`).split(' ')[0]).join(
          ' ',
        );
        await call.page.evaluate(
          (who, what, wordMs) => window.fixture.say(who, what, { wordMs }),
          said % 60 ? 'You' : NORA,
          text,
          pace,
        );
      }
      const { profile } = await session.send('Profiler.stop');
      const reader = spentIn(profile, ({ url }) => url.endsWith('/call.js'));
      const textOnly = spentIn(profile, ({ functionName }) => functionName === 'readTextOnly');
      figures[`${name}ReaderMsPer1000`] = rounded(reader / UPDATES, 2);
      figures[`${name}TextOnlyMsPer1000`] = rounded(textOnly / UPDATES, 2);
      const posting = spentIn(profile, ({ functionName }) => functionName === 'postMessage');
      figures[`${name}PostingMsPer1000`] = rounded(posting / UPDATES, 2);
      figures[`${name}Ratio`] = rounded(reader / textOnly, 2);
      figures[`${name}RatioWithoutPosting`] = rounded((reader - posting) / textOnly, 2);
      expect(reader).toBeGreaterThan(0);
      expect(textOnly).toBeGreaterThan(0);
    }
    record('cost', { ...figures, goal: 'ratio <= 3' });
  } finally {
    await call.end();
  }
});
