import { expect, test } from 'vitest';
import { NORA, startCall } from './call';
import { percentile, record, rounded, times } from './figures';

// From a word in the call page's captions to the same word in the panel.

const WORDS = times(600, 60);
/** Milliseconds between words: a fast speaker. */
const PACE = 120;

/** Notes when each word `w<n>` is first seen in a page; both pages share the computer's clock. Runs in the page. */
function noteWords(within: string): void {
  const seen: Record<string, number> = {};
  Object.assign(window, { seen });
  const look = () => {
    const text = [...document.querySelectorAll(within)].map((each) => each.textContent).join(' ');
    for (const [word] of text.matchAll(/w\d+(?!\d)/g)) seen[word] ??= Date.now();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

test('a word is in the panel soon after it is in the page', async () => {
  const call = await startCall();
  try {
    await call.page.evaluate(noteWords, '#captions');
    await call.you.panel.evaluate(noteWords, '.caps');
    const words = Array.from({ length: WORDS }, (_, i) => `w${i}`);
    for (let at = 0; at < words.length; at += 20) {
      const speaker = at % 40 === 0 ? NORA : 'You';
      await call.page.evaluate(
        (who, text, wordMs) => window.fixture.say(who, text, { wordMs }),
        speaker,
        // Other words between them, for captions that are not in English are not shown.
        words.slice(at, at + 20).join(' and '),
        PACE,
      );
    }
    await call.you.sees(words.at(-1) ?? '');
    const seen = () => (window as unknown as { seen: Record<string, number> }).seen;
    const [shown, arrived] = [await call.page.evaluate(seen), await call.you.panel.evaluate(seen)];
    const delays = words.flatMap((word) => {
      const [from, to] = [shown[word], arrived[word]];
      return from !== undefined && to !== undefined ? [to - from] : [];
    });
    record('latency', {
      words: delays.length,
      p50: rounded(percentile(delays, 50)),
      p95: rounded(percentile(delays, 95)),
      max: rounded(Math.max(...delays)),
      goal: 'p95 <= 100 ms',
    });
    expect(delays.length).toBe(WORDS);
  } finally {
    await call.end();
  }
});
