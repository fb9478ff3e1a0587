import { expect, test, vi } from 'vitest';
import { plain, transcript } from '../e2e/panel';
import { compare, heapOf, NORA, startCall, watchTasks } from './call';
import { record, rounded, times } from './figures';

// A call of four hours in fast motion: as many caption updates as such a call has, four times as fast as timers allow.

const UPDATES = times(50_000, 1_600);
const QUARTERS = 4;
const TURN = 40;
const MB = 1024 * 1024;

/** What is said in a turn: English enough, and no turn like another. */
const wordsOf = (turn: number): string =>
  Array.from({ length: TURN }, (_, i) => (i % 4 === 3 ? `item${turn}x${i}` : ['we', 'had', 'that'][i % 4])).join(' ');

test('over four hours memory and work stay flat, and the text is what was said', async () => {
  const call = await startCall();
  try {
    const tasks = { page: await watchTasks(call.page), panel: await watchTasks(call.you.panel) };
    const heaps = { page: [await heapOf(call.page)], panel: [await heapOf(call.you.panel)] };
    const turns = Array.from({ length: UPDATES / TURN }, (_, i) => ({
      speaker: i % 2 ? 'You' : NORA,
      text: wordsOf(i),
    }));
    const each = Math.ceil(turns.length / QUARTERS);
    const began = Date.now();
    for (let at = 0; at < turns.length; at += each) {
      await call.page.evaluate(
        async (part) => {
          for (const { speaker, text } of part) await window.fixture.say(speaker, text, { wordMs: 4 });
        },
        turns.slice(at, at + each),
      );
      heaps.page.push(await heapOf(call.page));
      heaps.panel.push(await heapOf(call.you.panel));
    }
    const seconds = (Date.now() - began) / 1000;
    await vi.waitFor(
      async () => expect(plain((await transcript(call.you)).at(-1)?.text ?? '')).toBe(plain(turns.at(-1)?.text ?? '')),
      20_000,
    );
    const kept = (await transcript(call.you)).map(({ text }) => plain(text));
    const { lost, doubled } = compare(
      turns.map(({ text }) => plain(text)),
      kept,
    );
    const grown = (sizes: readonly number[]) =>
      rounded(Math.max(...sizes.slice(2).map((size, i) => size - (sizes[i + 1] ?? 0))) / MB, 2);
    record('long', {
      updates: UPDATES,
      seconds: Math.round(seconds),
      updatesPerSecond: Math.round(UPDATES / seconds),
      pageMbPerQuarter: grown(heaps.page),
      panelMbPerQuarter: grown(heaps.panel),
      pageMbAtEnd: rounded((heaps.page.at(-1) ?? 0) / MB),
      panelMbAtEnd: rounded((heaps.panel.at(-1) ?? 0) / MB),
      longestTaskInPage: Math.round(await tasks.page()),
      longestTaskInPanel: Math.round(await tasks.panel()),
      lost,
      doubled,
      goal: 'heap <= 5 MB per quarter after the first, no task over 200 ms',
    });
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(kept).toEqual(turns.map(({ text }) => plain(text)));
  } finally {
    await call.end();
  }
});
