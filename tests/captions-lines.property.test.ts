import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hear, listen } from '@/utils/captions';
import type { Heard } from '@/utils/port';
import type { Row } from '@/utils/turn';

// A call page that shows what is said the way Zoom does: few lines that stay, each with a window that slides over the words,
// is taken for the next utterance, and after an interruption shows the earlier speaker's window again.

const VOCABULARY =
  'the a I we it so then because cache queue index shard replica lock retry timeout deploy rollback metric alert page team Friday customer order payment latency throughput batch stream consumer offset schema migration backup region zone load balancer proxy token session cookie thread pool memory leak heap garbage collector profile trace span log error budget incident review lesson'.split(
    ' ',
  );
const words = fc
  .array(fc.nat(VOCABULARY.length - 1), { minLength: 1, maxLength: 60 })
  .map((picks) => picks.map((pick) => VOCABULARY[pick] ?? ''));
const spoken = fc.record({
  speaker: fc.constantFrom('initials:NL', 'initials:LT', 'photo:1a'),
  words,
  step: fc.integer({ min: 1, max: 4 }),
  /** After so many words somebody else says something short in the same line. */
  interruption: fc.option(fc.integer({ min: 8, max: 50 }), { nil: undefined }),
  /** The badge flaps to a photo for a while after so many words. */
  flap: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
  pause: fc.integer({ min: 1_300, max: 12_000 }),
});
type Spoken = typeof spoken extends fc.Arbitrary<infer T> ? T : never;

function act(turns: Spoken[], window: number) {
  const known = new Map<string, Heard>();
  const truth: [speaker: string, text: string][] = [];
  let listening = listen('r');
  let now = 1_000_000;
  const see = (row: Row, ms: number) => {
    for (let left = ms; left >= 0; left -= 500) {
      const step = hear(listening, [row], now);
      listening = step.listening;
      for (const utterance of step.heard) known.set(utterance.id, utterance);
      now += Math.min(left, 500);
    }
  };
  for (const [i, { speaker, words, step, interruption, flap, pause }] of turns.entries()) {
    const before = turns[i - 1];
    // A line that shows words it showed before is one and the same to everybody who looks at it.
    const alike = before && [before.speaker, speaker].filter((each) => each.startsWith('initials')).length !== 2;
    if ((before?.speaker === speaker || alike) && before?.words.includes(words[0] ?? '')) return null;
    if (before && words.join(' ').startsWith(before.words.join(' '))) return null;
    truth.push([speaker, words.join(' ')]);
    const show = (count: number, badge: string = speaker) =>
      see({ key: 1, line: true, speaker: badge, text: words.slice(Math.max(0, count - window), count).join(' ') }, 150);
    let isPhoto = false;
    for (let count = Math.min(step, words.length); ; count = Math.min(count + step, words.length)) {
      show(count, isPhoto ? 'photo:flap' : speaker);
      const flaps = speaker.startsWith('initials') && flap !== undefined && count >= flap && count < flap + 6;
      if (flaps !== isPhoto) show(count, flaps ? 'photo:flap' : speaker);
      isPhoto = flaps;
      if (interruption !== undefined && count >= interruption && count < interruption + step && count < words.length) {
        truth.push(['initials:ZZ', 'right yes']);
        see({ key: 1, line: true, speaker: 'initials:ZZ', text: 'right yes' }, 300);
      }
      if (count === words.length) break;
    }
    see({ key: 1, line: true, speaker, text: words.slice(-window).join(' ') }, pause);
  }
  return { heard: [...known.values()], truth };
}

test('whatever slides, flaps or interrupts in a line, everything said is heard once, in order, from its speaker', () => {
  fc.assert(
    fc.property(fc.array(spoken, { minLength: 1, maxLength: 6 }), fc.integer({ min: 12, max: 20 }), (turns, window) => {
      const acted = act(turns, window);
      fc.pre(acted !== null);
      const { heard, truth } = acted;
      expect(heard.map(({ speaker, text }) => [speaker, text])).toEqual(truth);
    }),
    { numRuns: 300 },
  );
});
