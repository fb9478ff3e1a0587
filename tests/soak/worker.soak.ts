import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { plain, transcript } from '../e2e/panel';
import { compare, NORA, startCall } from './call';
import { record, times } from './figures';

// The extension's service worker is stopped again and again, as the browser may do at any time.

const STOPS = times(120, 4);
const EVERY = times(5_000, 2_000);

test('no word is lost or doubled when the service worker is stopped again and again', async () => {
  const call = await startCall();
  const { browser } = call.browser.handle;
  let over = false;
  const said: string[] = [];
  const speak = async () => {
    for (let i = 0; !over; i++) {
      const text = `This is sentence number ${i} of the long answer.`;
      said.push(plain(text));
      await call.page.evaluate(
        (who, words) => window.fixture.say(who, words, { wordMs: 60 }),
        i % 2 ? 'You' : NORA,
        text,
      );
    }
  };
  try {
    const speaking = speak();
    let stopped = 0;
    for (let i = 0; i < STOPS; i++) {
      await setTimeout(EVERY);
      // One that is stopped already is no target.
      const target = browser.targets().find((each) => each.type() === 'service_worker');
      const worker = await target?.worker();
      if (!worker) continue;
      await worker.close();
      stopped += 1;
      // A page of the extension that calls upon it wakes it.
      await call.you.panel.evaluate(() => chrome.runtime.sendMessage({ wake: true }).catch(() => undefined));
    }
    over = true;
    await speaking;
    await vi.waitFor(
      async () => expect(plain((await transcript(call.you)).at(-1)?.text ?? '')).toBe(said.at(-1)),
      10_000,
    );
    const kept = (await transcript(call.you)).map(({ text }) => plain(text));
    const { lost, doubled } = compare(said, kept);
    record('worker', { stops: stopped, utterances: said.length, lost, doubled });
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(stopped).toBeGreaterThan(0);
  } finally {
    await call.end();
  }
});

declare const chrome: typeof import('wxt/browser').browser;
