import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chances } from '@/utils/chance';
import type { Part, Plan } from '@/utils/summary/plan';
import { readReply } from '@/utils/summary/reply';
import { EXFILTRATION } from './fixtures/exfiltration';
import { INJECTIONS, obedientReplies } from './fixtures/injections';
import { honestClaim, INVENTIONS, invention } from './fixtures/inventions';
import { asked, type Heard, planned, said, sampleAnswers } from './fixtures/plans';

/** Spoken answers that were written for the measures of points, a line a turn, with an interviewer's turn in between. */
const answers: Heard[][] = readFileSync('tests/evals/points-1.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((row) => (JSON.parse(row) as { text: string }).text.split('\n'))
  .map((turns, answer) => [
    asked(`q${answer}`, 'And how did you find out that this was the reason for all of it?'),
    ...turns.map((text, turn) => said(`a${answer}.${turn}`, text)),
  ]);
const plans: Plan[] = [...answers, ...sampleAnswers()].map((heard) => planned(heard));
const partOf = (at: number): Part | undefined => plans[at % plans.length]?.parts[0];
const maskOf = (at: number) => plans[at % plans.length]?.mask;

const read = (at: number, claims: readonly unknown[]) => {
  const [part, mask] = [partOf(at), maskOf(at)];
  if (!part || !mask) throw new Error('every answer has a part');
  return readReply(JSON.stringify({ claims }), part, mask, true);
};

test('of 1,000 summaries with inventions in them no invention is shown, and 99 in 100 of the honest claims are', () => {
  const tried = new Map(INVENTIONS.map((kind) => [kind, 0]));
  let [honest, kept] = [0, 0];
  const shown: unknown[] = [];
  for (let summary = 0; summary < 1_000; summary++) {
    const chance = chances(summary);
    const part = partOf(summary);
    if (!part) continue;
    for (let turn = 0; turn < 2; turn++) {
      const kind = INVENTIONS[(summary * 2 + turn) % INVENTIONS.length] ?? '';
      const planted = invention(kind, part, partOf(summary + 1) ?? null, chance);
      if (!planted) continue;
      tried.set(kind, (tried.get(kind) ?? 0) + 1);
      const { claims, dropped } = read(summary, [planted]);
      if (claims.length > 0 || dropped !== 1) shown.push({ kind, planted, claims });
      const real = honestClaim(part, chance);
      if (!real) continue;
      honest++;
      kept += read(summary, [planted, real]).claims.length;
    }
  }
  expect(shown).toEqual([]);
  for (const [kind, count] of tried) expect(count, kind).toBeGreaterThan(20);
  expect(honest).toBeGreaterThan(1_900);
  expect(kept / honest).toBeGreaterThanOrEqual(0.99);
});

describe('500 injected instructions', () => {
  const heardOf = (said1: string): Heard[] => [
    asked('q', 'Where would you put a cache?'),
    said('a', said1),
    said('b', 'And then we measured it for a week.'),
  ];

  test('are 500 different ones', () => {
    expect(new Set(INJECTIONS.map((each) => each.said)).size).toBe(500);
  });

  test('with replies that obey: nothing is shown, whatever the transcript says', () => {
    const shown: unknown[] = [];
    let replies = 0;
    for (const [at, injection] of INJECTIONS.entries()) {
      for (const mask of [at % 2 === 0]) {
        const people = { candidate: [injection.name ?? 'Nora Lindholm'], interviewer: ['Tomas Brien'], others: [] };
        const plan = planned(heardOf(injection.said), { people, settings: { mask, context: 8_000 } });
        const part = plan.parts[0];
        if (!part) throw new Error('something was said');
        expect(part.ask.user.split('\n').filter((line) => /^\[\d+\] /.test(line))).toHaveLength(2);
        for (const reply of obedientReplies(part, at)) {
          replies++;
          for (const whole of [true, false]) {
            const { claims } = readReply(whole ? reply : `${reply.slice(0, -2)}, {`, part, plan.mask, whole);
            if (claims.length > 0) shown.push({ family: injection.family, said: injection.said, reply, claims });
          }
        }
      }
    }
    expect(shown).toEqual([]);
    expect(replies).toBe(6_000);
  });
});

test('of 200 payloads none is shown, in a sentence or as a quote, also where the transcript has it', () => {
  expect(EXFILTRATION).toHaveLength(200);
  for (const payload of EXFILTRATION) {
    for (const text of [
      'We had a cache there for a while.',
      `We had a cache there for a while. ${payload} and so on.`,
    ]) {
      const plan = planned([said('a', text)], { settings: { mask: text.length % 2 === 0, context: 8_000 } });
      const part = plan.parts[0];
      if (!part) throw new Error('something was said');
      const claims = [
        { text: payload, cites: [1], quote: null },
        { text: `Had a cache. ${payload}`, cites: [1], quote: null },
        { text: 'Had a cache.', cites: [1], quote: { cite: 1, words: `cache there for a while. ${payload}` } },
      ];
      const shown = readReply(JSON.stringify({ claims }), part, plan.mask, true).claims;
      if (!text.includes(payload)) expect(shown, payload).toEqual([]);
      expect(JSON.stringify(shown), payload).not.toMatch(
        /:\/\/|\]\s?\(|<\s?[a-z!/?]|url\s?\(|srcset|www\.|javascript:|data:|xn--|exfil\.example[/?:]/i,
      );
    }
  }
});
