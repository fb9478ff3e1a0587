import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actUntil, planOf } from '@/utils/acting';
import { LAYOUTS } from '@/utils/layouts';
import type { Spell } from '@/utils/pacing';
import type { Step } from '@/utils/part';

const word = fc.constantFrom(
  'So,',
  'cache',
  'Redis.',
  'I',
  'the',
  'value',
  'Kafka',
  'well?',
  'é',
  '–',
  'a',
  'b',
  'c',
  'd',
);
const turns = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 40 }),
      speaker: fc.constantFrom('You', 'Ana', 'Ben'),
      text: fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => words.join(' ')),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(
      ({ speaker, text }, i): Spell => ({
        at: all.slice(0, i + 1).reduce((sum, { gap }) => sum + gap, 0),
        speaker,
        text,
      }),
    ),
  );
const wishes = fc.record({
  platform: fc.constantFrom(...(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])),
  seed: fc.integer({ min: 1, max: 10_000 }),
});

test('the same interview and seed always make the same plan, and no step goes back in time', () => {
  fc.assert(
    fc.property(turns, wishes, (call, wish) => {
      const { steps } = planOf(call, wish);
      expect(planOf(structuredClone(call), wish).steps).toEqual(steps);
      expect(steps.every((step, i) => step.at >= (steps[i - 1]?.at ?? 0))).toBe(true);
    }),
  );
});

test('the truth has every word of the interview in its order, whatever happens to the captions', () => {
  fc.assert(
    fc.property(turns, wishes, (call, wish) => {
      const { truth } = planOf(call, wish);
      expect(truth.map(({ text }) => text).join(' ')).toBe(call.map(({ text }) => text).join(' '));
      expect([...new Set(truth.map(({ speaker }) => speaker))]).toEqual([
        ...new Set(call.map(({ speaker }) => speaker)),
      ]);
    }),
  );
});

test('turns begin in the order of the interview', () => {
  fc.assert(
    fc.property(turns, wishes, (call, wish) => {
      const begun = [...new Set(planOf(call, wish).steps.flatMap((step) => (step.do === 'say' ? [step.turn] : [])))];
      expect(begun).toEqual(begun.toSorted((a, b) => a - b));
    }),
  );
});

test('what a turn says last is the end of its truth', () => {
  fc.assert(
    fc.property(turns, wishes, (call, wish) => {
      const { steps, truth } = planOf(call, wish);
      const last = new Map(steps.flatMap((step) => (step.do === 'say' ? [[step.turn, step.text]] : [])));
      for (const text of last.values()) expect(truth.some((each) => each.text.endsWith(text))).toBe(true);
    }),
  );
});

test('without mishaps each turn is one utterance, and nothing else happens', () => {
  fc.assert(
    fc.property(turns, wishes, (call, wish) => {
      const { steps, truth } = planOf(call, { ...wish, mishaps: false });
      expect(truth).toEqual(call.map(({ speaker, text }) => ({ speaker, text })));
      expect(steps.every((step) => step.do === 'say')).toBe(true);
    }),
  );
});

test('what is said while captions are off is neither shown nor in the truth', () => {
  fc.assert(
    fc.property(turns, wishes, (call, wish) => {
      const { steps, truth } = planOf(call, { ...wish, mishaps: false, absences: true });
      let on = true;
      for (const step of steps) {
        if (step.do === 'captions') on = step.on;
        else expect(on).toBe(true);
      }
      const off = steps.filter((step) => step.do === 'captions' && !step.on).length;
      expect(truth).toHaveLength(call.length - off);
    }),
  );
});

test('a driver does each step once, when its time has come', () => {
  const { steps } = planOf([{ at: 1, speaker: 'You', text: 'So, how do you decide what to cache?' }], {
    platform: 'meet',
    seed: 1,
  });
  const done: Step[] = [];
  let next = 0;
  for (let ms = 0; ms < 20_000; ms += 100) {
    next = actUntil(steps, next, ms, (step) => done.push(step));
    expect(done.every(({ at }) => at <= ms)).toBe(true);
  }
  expect(done).toEqual(steps);
});
