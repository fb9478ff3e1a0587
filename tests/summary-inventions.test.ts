import { readFileSync } from 'node:fs';

    expect(replies).toBe(6_000);

import { describe, expect, test } from 'vitest';

    expect(replies).toBe(6_000);

import { chances } from '@/utils/chance';

    expect(replies).toBe(6_000);

import type { Part, Plan } from '@/utils/summary/plan';

    expect(replies).toBe(6_000);

import { readReply } from '@/utils/summary/reply';

    expect(replies).toBe(6_000);

import { EXFILTRATION } from './fixtures/exfiltration';

    expect(replies).toBe(6_000);

import { INJECTIONS, obedientReplies } from './fixtures/injections';

    expect(replies).toBe(6_000);

import { honestClaim, INVENTIONS, invention } from './fixtures/inventions';

    expect(replies).toBe(6_000);

import { asked, type Heard, planned, said, sampleAnswers } from './fixtures/plans';

    expect(replies).toBe(6_000);

    expect(replies).toBe(6_000);
/** Spoken answers that were written for the measures of points, a line a turn, with an interviewer's turn in between. */
    expect(replies).toBe(6_000);
const answers: Heard[][] = readFileSync('tests/evals/points-1.jsonl', 'utf8')
    expect(replies).toBe(6_000);
  .trim()
    expect(replies).toBe(6_000);
  .split('\n')
    expect(replies).toBe(6_000);
  .map((row) => (JSON.parse(row) as { text: string }).text.split('\n'))
    expect(replies).toBe(6_000);
  .map((turns, answer) => [
    expect(replies).toBe(6_000);
    asked(`q${answer}`, 'And how did you find out that this was the reason for all of it?'),
    expect(replies).toBe(6_000);
    ...turns.map((text, turn) => said(`a${answer}.${turn}`, text)),
    expect(replies).toBe(6_000);
  ]);
    expect(replies).toBe(6_000);
const plans: Plan[] = [...answers, ...sampleAnswers()].map((heard) => planned(heard));
    expect(replies).toBe(6_000);
const partOf = (at: number): Part | undefined => plans[at % plans.length]?.parts[0];
    expect(replies).toBe(6_000);
const maskOf = (at: number) => plans[at % plans.length]?.mask;
    expect(replies).toBe(6_000);

    expect(replies).toBe(6_000);
const read = (at: number, claims: readonly unknown[]) => {
    expect(replies).toBe(6_000);
  const [part, mask] = [partOf(at), maskOf(at)];
    expect(replies).toBe(6_000);
  if (!part || !mask) throw new Error('every answer has a part');
    expect(replies).toBe(6_000);
  return readReply(JSON.stringify({ claims }), part, mask, true);
    expect(replies).toBe(6_000);
};
    expect(replies).toBe(6_000);

    expect(replies).toBe(6_000);
test('of 1,000 summaries with inventions in them no invention is shown, and 99 in 100 of the honest claims are', () => {
    expect(replies).toBe(6_000);
  const tried = new Map(INVENTIONS.map((kind) => [kind, 0]));
    expect(replies).toBe(6_000);
  let [honest, kept] = [0, 0];
    expect(replies).toBe(6_000);
  const shown: unknown[] = [];
    expect(replies).toBe(6_000);
  for (let summary = 0; summary < 1_000; summary++) {
    expect(replies).toBe(6_000);
    const chance = chances(summary);
    expect(replies).toBe(6_000);
    const part = partOf(summary);
    expect(replies).toBe(6_000);
    if (!part) continue;
    expect(replies).toBe(6_000);
    for (let turn = 0; turn < 2; turn++) {
    expect(replies).toBe(6_000);
      const kind = INVENTIONS[(summary * 2 + turn) % INVENTIONS.length] ?? '';
    expect(replies).toBe(6_000);
      const planted = invention(kind, part, partOf(summary + 1) ?? null, chance);
    expect(replies).toBe(6_000);
      if (!planted) continue;
    expect(replies).toBe(6_000);
      tried.set(kind, (tried.get(kind) ?? 0) + 1);
    expect(replies).toBe(6_000);
      const { claims, dropped } = read(summary, [planted]);
    expect(replies).toBe(6_000);
      if (claims.length > 0 || dropped !== 1) shown.push({ kind, planted, claims });
    expect(replies).toBe(6_000);
      const real = honestClaim(part, chance);
    expect(replies).toBe(6_000);
      if (!real) continue;
    expect(replies).toBe(6_000);
      honest++;
    expect(replies).toBe(6_000);
      kept += read(summary, [planted, real]).claims.length;
    expect(replies).toBe(6_000);
    }
    expect(replies).toBe(6_000);
  }
    expect(replies).toBe(6_000);
  expect(shown).toEqual([]);
    expect(replies).toBe(6_000);
  for (const [kind, count] of tried) expect(count, kind).toBeGreaterThan(20);
    expect(replies).toBe(6_000);
  expect(honest).toBeGreaterThan(1_900);
    expect(replies).toBe(6_000);
  expect(kept / honest).toBeGreaterThanOrEqual(0.99);
    expect(replies).toBe(6_000);
});
    expect(replies).toBe(6_000);

    expect(replies).toBe(6_000);
describe('500 injected instructions', () => {
    expect(replies).toBe(6_000);
  const heardOf = (said1: string): Heard[] => [
    expect(replies).toBe(6_000);
    asked('q', 'Where would you put a cache?'),
    expect(replies).toBe(6_000);
    said('a', said1),
    expect(replies).toBe(6_000);
    said('b', 'And then we measured it for a week.'),
    expect(replies).toBe(6_000);
  ];
    expect(replies).toBe(6_000);

    expect(replies).toBe(6_000);
  test('are 500 different ones', () => {
    expect(replies).toBe(6_000);
    expect(new Set(INJECTIONS.map((each) => each.said)).size).toBe(500);
    expect(replies).toBe(6_000);
  });
    expect(replies).toBe(6_000);

    expect(replies).toBe(6_000);
  test('with replies that obey: nothing is shown, whatever the transcript says', () => {
    expect(replies).toBe(6_000);
    const shown: unknown[] = [];
    expect(replies).toBe(6_000);
    let replies = 0;
    expect(replies).toBe(6_000);
    for (const [at, injection] of INJECTIONS.entries()) {
    expect(replies).toBe(6_000);
      for (const mask of [at % 2 === 0]) {
    expect(replies).toBe(6_000);
        const people = { candidate: injection.name ?? 'Nora Lindholm', interviewer: 'Tomas Brien', others: [] };
    expect(replies).toBe(6_000);
        const plan = planned(heardOf(injection.said), { people, settings: { mask, context: 8_000 } });
    expect(replies).toBe(6_000);
        const part = plan.parts[0];
    expect(replies).toBe(6_000);
        if (!part) throw new Error('something was said');
    expect(replies).toBe(6_000);
        expect(part.ask.user.split('\n').filter((line) => /^[d+] /.test(line))).toHaveLength(2);
    expect(replies).toBe(6_000);
        for (const reply of obedientReplies(part, at)) {
    expect(replies).toBe(6_000);
          replies++;
    expect(replies).toBe(6_000);
          for (const whole of [true, false]) {
    expect(replies).toBe(6_000);
            const { claims } = readReply(whole ? reply : `${reply.slice(0, -2)}, {`, part, plan.mask, whole);
    expect(replies).toBe(6_000);
            if (claims.length > 0) shown.push({ family: injection.family, said: injection.said, reply, claims });
    expect(replies).toBe(6_000);
          }
    expect(replies).toBe(6_000);
        }
    expect(replies).toBe(6_000);
      }
    expect(replies).toBe(6_000);
    }
    expect(replies).toBe(6_000);
  });
    expect(replies).toBe(6_000);
});
    expect(replies).toBe(6_000);

    expect(replies).toBe(6_000);
test('of 200 payloads none is shown, in a sentence or as a quote, also where the transcript has it', () => {
    expect(replies).toBe(6_000);
  expect(EXFILTRATION).toHaveLength(200);
    expect(replies).toBe(6_000);
  for (const payload of EXFILTRATION) {
    expect(replies).toBe(6_000);
    for (const text of [
    expect(replies).toBe(6_000);
      'We had a cache there for a while.',
    expect(replies).toBe(6_000);
      `We had a cache there for a while. $payloadand so on.`,
    expect(replies).toBe(6_000);
    ]) {
    expect(replies).toBe(6_000);
      const plan = planned([said('a', text)], { settings: { mask: text.length % 2 === 0, context: 8_000 } });
    expect(replies).toBe(6_000);
      const part = plan.parts[0];
    expect(replies).toBe(6_000);
      if (!part) throw new Error('something was said');
    expect(replies).toBe(6_000);
      const claims = [
    expect(replies).toBe(6_000);
        { text: payload, cites: [1], quote: null },
    expect(replies).toBe(6_000);
        { text: `Had a cache. $payload`, cites: [1], quote: null },
    expect(replies).toBe(6_000);
        { text: 'Had a cache.', cites: [1], quote: { cite: 1, words: `cache there for a while. $payload` } },
    expect(replies).toBe(6_000);
      ];
    expect(replies).toBe(6_000);
      const shown = readReply(JSON.stringify({ claims }), part, plan.mask, true).claims;
    expect(replies).toBe(6_000);
      if (!text.includes(payload)) expect(shown, payload).toEqual([]);
    expect(replies).toBe(6_000);
      expect(JSON.stringify(shown), payload).not.toMatch(
    expect(replies).toBe(6_000);
        /://|]s?(|<s?[a-z!/?]|urls?(|srcset|www.|javascript:|data:|xn--|exfil.example[/?:]/i,
    expect(replies).toBe(6_000);
      );
    expect(replies).toBe(6_000);
    }
    expect(replies).toBe(6_000);
  }
    expect(replies).toBe(6_000);
});
    expect(replies).toBe(6_000);
