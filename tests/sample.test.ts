import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import { kits } from '@/data/kits';
import { sample } from '@/data/sample';
import { coreOf } from '@/utils/kit';
import { type Sample, SELF, sampleSchema } from '@/utils/sample';
import { lengthOf, scriptOf } from '@/utils/script';

if (!sample) throw new Error('The sample interview is damaged.');
const whole: Sample = sample;
const { turns, moves } = whole;

const turn = { at: 0, speaker: SELF, text: 'Hello' };
const small = { id: 's', candidate: 'Ana', role: 'Engineer', minutes: 1, turns: [turn], moves: [] };
const accepts = (change: object) => sampleSchema.safeParse({ ...small, ...change }).success;

test('every core question of the kit is asked, in its order', () => {
  const asked = turns.flatMap(({ asks }) => asks ?? []);
  expect(asked.filter((id) => coreOf(kits[0]).includes(id))).toEqual(coreOf(kits[0]));
  expect(new Set(asked).size).toBe(asked.length);
});

test('only questions of the bank are marked as asked, and each asks something', () => {
  for (const { asks, text } of turns) {
    if (!asks) continue;
    expect(coreQuestions.map(({ id }) => id)).toContain(asks);
    expect(text).toContain('?');
  }
});

test('nobody is cut short: each turn is said before the next one begins', () => {
  const script = scriptOf(turns);
  for (const [i, { words, begins, ends }] of script.entries()) {
    expect(ends - begins, `turn ${i}`).toBeCloseTo(words.length * 400);
    expect(ends, `turn ${i}`).toBeLessThan(script[i + 1]?.begins ?? Number.POSITIVE_INFINITY);
  }
});

test('the call is as long as it says', () => {
  const length = lengthOf(scriptOf(turns));
  expect(length).toBeLessThanOrEqual(whole.minutes * 60_000);
  expect(length).toBeGreaterThan((whole.minutes - 5) * 60_000);
});

test('what is pinned was said by the candidate', () => {
  const pins = moves.filter((move) => move.do === 'pin');
  expect(pins.length).toBeGreaterThan(0);
  for (const { after } of pins) expect(turns[after]?.speaker).toBe(whole.candidate);
});

test('each question that is asked gets a level before the next one', () => {
  const asked = turns.flatMap(({ asks }, i) => (asks ? [i] : []));
  for (const [n, from] of asked.entries()) {
    const to = asked[n + 1] ?? turns.length;
    const levels = moves.filter((move) => move.do === 'level' && move.after > from && move.after < to);
    expect(levels, turns[from]?.asks).toHaveLength(1);
  }
});

test('a sample is whole only with times that rise, two speakers and moves that follow a turn', () => {
  expect(accepts({})).toBe(true);
  expect(accepts({ turns: [turn, { ...turn, speaker: 'Ana', at: 3 }] })).toBe(true);
  expect(accepts({ turns: [turn, turn] })).toBe(false);
  expect(accepts({ turns: [{ ...turn, speaker: 'Ben' }] })).toBe(false);
  expect(accepts({ turns: [{ ...turn, text: 'two  spaces' }] })).toBe(false);
  expect(accepts({ turns: [{ ...turn, speaker: 'Ana', asks: 'caching' }] })).toBe(false);
  expect(accepts({ turns: [] })).toBe(false);
  expect(accepts({ moves: [{ after: 1, do: 'pin' }] })).toBe(false);
  expect(accepts({ moves: [{ after: 0, do: 'level', level: 5 }] })).toBe(false);
  expect(accepts({ turns: [turn, { ...turn, at: 3 }], moves: [1, 0].map((after) => ({ after, do: 'pin' })) })).toBe(
    false,
  );
});
