import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mishear } from '@/utils/mishear';
import type { Turn } from '@/utils/sample';
import { lengthOf, nextQuestion, scriptOf, speakerAt, spokenAt } from '@/utils/script';

const CALL: Turn[] = [
  { at: 1, speaker: 'You', text: 'So, how do you decide what to cache?', asks: 'caching' },
  { at: 8, speaker: 'Ana', text: 'I look at what a stale value does to somebody.' },
  { at: 16, speaker: 'You', text: 'And who owns the secrets?', asks: 'secrets' },
];
const script = scriptOf(CALL);
const textAt = (ms: number, from?: number) =>
  spokenAt(script, ms, from).map(({ speaker, text }) => `${speaker}: ${text}`);

test('words come at two and a half a second, up to three at once, within half a second of being said', () => {
  for (const { begins, captions } of script) {
    for (const [i, { at, words }] of captions.entries()) {
      const before = captions[i - 1]?.words ?? 0;
      expect(words - before).toBeLessThanOrEqual(3);
      const late = at - begins - words * 400;
      expect(late).toBeGreaterThanOrEqual(200);
      if (words > before) expect(late).toBeLessThanOrEqual(500);
    }
  }
});

test('a turn is done when its last word stands there as it was said', () => {
  expect(spokenAt(script, 3_000)[0]?.done).toBe(false);
  expect(spokenAt(script, 7_000)).toEqual([{ turn: 0, speaker: 'You', text: CALL[0]?.text, done: true }]);
});

test('captions that were off or away begin with what is said next', () => {
  const before = spokenAt(script, 10_000).at(-1)?.text.split(' ').length ?? 0;
  const after = textAt(30_000, 10_000);
  expect(after).toEqual([`Ana: ${CALL[1]?.text.split(' ').slice(before).join(' ')}`, 'You: And who owns the secrets?']);
  expect(textAt(10_000, 10_000)).toEqual([]);
});

test('the speaker is the one whose words are being said, and nobody in a pause', () => {
  expect([500, 1_000, 4_100, 4_300, 8_500, 60_000].map((ms) => speakerAt(script, ms))).toEqual([
    null,
    'You',
    'You',
    null,
    'Ana',
    null,
  ]);
});

test('the next question is the next turn in which one is asked', () => {
  expect([0, 1_000, 15_999, 16_000].map((ms) => nextQuestion(CALL, ms))).toEqual([1_000, 16_000, 16_000, null]);
});

test('a call without turns is over after the goodbye', () => {
  expect(lengthOf(scriptOf([]))).toBe(6_000);
  expect(lengthOf(script)).toBe(16_000 + 5 * 400 + 6_000);
});

test('terms are misheard more often than other words, which only lack capital and punctuation', () => {
  expect(mishear('Postgres,', 0.5)).toBe('post grass');
  expect(mishear('Postgres,', 0.7)).toBeNull();
  expect(mishear('So,', 0.1)).toBe('so');
  expect(mishear('So,', 0.2)).toBeNull();
  expect(mishear('stale', 0)).toBeNull();
  expect(mishear('–', 0)).toBeNull();
});

const word = fc.constantFrom('So,', 'cache', 'Redis.', 'I', 'the', 'value', 'Kafka', 'well?', 'é', '–');
const turns = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 40 }),
      speaker: fc.constantFrom('You', 'Ana'),
      text: fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' ')),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ speaker, text }, i): Turn => {
      const at = all.slice(0, i + 1).reduce((sum, { gap }) => sum + gap, 0);
      return { at, speaker, text };
    }),
  );

test('whatever is said, captions grow to exactly that and lose nothing on the way', () => {
  fc.assert(
    fc.property(turns, (call) => {
      const plan = scriptOf(call);
      const counts = call.map(() => 0);
      for (let ms = 0; ms <= lengthOf(plan); ms += 400) {
        for (const { turn, text, done } of spokenAt(plan, ms)) {
          const said = call[turn]?.text.split(' ') ?? [];
          const shown = plan[turn]?.captions.findLast(({ at }) => at <= ms)?.words ?? 0;
          const grows = shown >= (counts[turn] ?? 0) && text.startsWith(said.slice(0, shown - 1).join(' '));
          if (!grows || (done && text !== said.join(' '))) expect.fail(`${ms} ms: ${text}`);
          counts[turn] = shown;
        }
      }
      expect(spokenAt(plan, lengthOf(plan)).map(({ text }) => text)).toEqual(call.map(({ text }) => text));
    }),
  );
});

test('the same call is captioned the same way each time', () => {
  fc.assert(
    fc.property(turns, fc.integer({ min: 0, max: 100_000 }), (call, ms) => {
      expect(spokenAt(scriptOf(call), ms)).toEqual(spokenAt(scriptOf(structuredClone(call)), ms));
    }),
  );
});

test('nobody speaks into the next turn, however much there is to say', () => {
  fc.assert(
    fc.property(turns, (call) => {
      const plan = scriptOf(call);
      for (const [i, { ends }] of plan.entries()) {
        expect(ends).toBeLessThan(plan[i + 1]?.begins ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});
