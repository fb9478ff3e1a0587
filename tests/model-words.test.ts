import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isApproved, requestOf } from '@/utils/llm/body';
import { costOf, passesLimit, usedInMonth } from '@/utils/llm/cost';
import { AFTER_READING, type FaultKind, faultOf } from '@/utils/llm/fault';
import { faultWords } from '@/utils/llm/fault-words';
import { endpointOf } from '@/utils/llm/origin';
import { PATIENCE, retryAfter, waitBefore } from '@/utils/llm/retry';
import { faultSaid } from '@/utils/llm/said-no';
import type { ModelSettings } from '@/utils/records';
import { guessTokens } from '@/utils/summary/fit';
import type { LedgerRow } from '@/utils/summary/record';
import { ASK, CANARY } from './fixtures/model';

const PLACE = { host: 'api.openai.com', model: 'small', extension: 'chrome-extension://abc' };

const KINDS: FaultKind[] = [
  ...([...AFTER_READING] as FaultKind[]),
  ...(['zero egress', 'no endpoint', 'other origin', 'not allowed', 'bad key', 'consent', 'erased', 'limit'] as const),
  ...(['words deleted', 'not shown', 'answer not kept', 'failed here'] as const),
  ...(['not kept', 'other text', 'unreachable', 'cors', 'redirected', 'slow start', 'refused origin'] as const),
  ...(['forbidden', 'wrong address', 'model missing', 'busy', 'over quota', 'server', 'parameter'] as const),
  ...(['refused request', 'too much text', 'no model', 'cancelled'] as const),
];

test('each fault has one sentence of what happened and says what to do', () => {
  for (const kind of KINDS) {
    for (const host of ['', '127.0.0.1:11434', 'api.openai.com']) {
      const { what, todo } = faultWords(faultOf(kind), { ...PLACE, host });
      for (const text of [what, todo]) {
        expect(text, kind).toMatch(/^\S.*[.]$/);
        expect(text, kind).not.toMatch(/undefined|null|!|\b(fetch|HTTP|API error|stack)\b/);
      }
    }
  }
});

test('of the browser’s own model it is never said that something would be sent to it', () => {
  const words = (host: string) => faultWords(faultOf('consent'), { ...PLACE, host });
  expect(words('').what).toBe('The candidate does not agree to captions being read.');
  expect(words('').todo).not.toContain('names it');
  expect(words('api.openai.com').what).toContain('sent to api.openai.com');
});

test('a wait is told in seconds, minutes or hours', () => {
  const todo = (wait: number | null) => faultWords(faultOf('busy', { wait }), PLACE).todo;
  expect(todo(null)).toBe('Try again in a minute.');
  expect(todo(200)).toBe('Try again in 1 second.');
  expect(todo(30_000)).toBe('Try again in 30 seconds.');
  expect(todo(600_000)).toBe('Try again in 10 minutes.');
  expect(todo(7_200_000)).toBe('Try again in 2 hours.');
});

test('a server that says no at great length is understood by how it begins, and holds nothing up', () => {
  const endless = 'model '.repeat(700_000);
  const said = (message: string) =>
    faultSaid({ status: 400, error: { message, param: endless }, wait: null, host: 'a.example' }).kind;
  expect(said(endless)).toBe('refused request');
  expect(said(`The model small does not exist. ${endless}`)).toBe('model missing');
});

test('nothing that a server says gets into a fault', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, 400, 401, 402, 403, 404, 405, 408, 409, 413, 422, 429, 500, 503),
      fc.constantFrom('model', 'context length', 'temperature', 'insufficient_quota', ''),
      fc.constantFrom('message', 'code', 'param', 'type'),
      (status, word, place) => {
        const fault = faultSaid({ status, error: { [place]: `${CANARY} ${word}` }, wait: null, host: 'a.example' });
        expect(JSON.stringify(fault)).not.toContain(CANARY);
        expect(JSON.stringify(faultWords(fault, PLACE))).not.toContain(CANARY);
      },
    ),
  );
});

test('a wait is asked for in seconds or as a date, and anything else is as nothing', () => {
  const now = Date.UTC(2026, 10, 28);
  const read = (header: string | null) => retryAfter(header, now);
  expect(['2', '0', '1.5', ' 7 '].map(read)).toEqual([2_000, 0, 1_500, 7_000]);
  expect(read('Sat, 28 Nov 2026 00:00:09 GMT')).toBe(9_000);
  expect(read('Sat, 28 Nov 2026 00:00:00 GMT')).toBe(0);
  expect(read('Fri, 27 Nov 2026 00:00:00 GMT')).toBe(0);
  for (const header of [null, '', '-5', 'soon', '1e9', 'NaN', '{}']) expect(read(header)).toBeNull();
});

test('whatever a server asks for, there are three requests at most and none begins after 12 seconds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.array(fc.option(fc.nat(100_000)), { maxLength: 9 }),
      fc.nat(30_000),
      (kind, waits, each) => {
        let [passed, sent] = [0, 0];
        for (const wait of waits) {
          sent++;
          passed += each;
          const next = waitBefore(faultOf(kind, { wait }), sent, passed);
          if (next === null) break;
          expect(next).toBeGreaterThanOrEqual(wait ?? 0);
          passed += next;
          expect(passed).toBeLessThan(PATIENCE.retries);
        }
        expect(sent).toBeLessThanOrEqual(3);
      },
    ),
  );
  for (const kind of [
    'bad key',
    'refusal',
    'cancelled',
    'consent',
    'too much text',
    'over quota',
    'limit',
    'redirected',
    'slow start',
    'stalled',
    'too long',
  ] as const) {
    expect(waitBefore(faultOf(kind), 1, 0)).toBeNull();
  }
});

test('a body without optional parts is still the one that was approved; any other change is not', () => {
  const approved = JSON.stringify(requestOf(ASK, 'small', []));
  const parts = ['response_format', 'stream_options', 'temperature', 'max_completion_tokens'];
  fc.assert(
    fc.property(fc.subarray(parts), (without) => {
      const body = JSON.stringify(requestOf(ASK, 'small', without));
      expect(isApproved(body, approved)).toBe(true);
      // What was approved without a part is not sent with it.
      expect(isApproved(approved, body)).toBe(without.length === 0);
    }),
  );
  const whole = requestOf(ASK, 'small', []);
  for (const other of [
    { ...whole, model: 'large' },
    { ...whole, stream: false },
    { ...whole, temperature: 1 },
    { ...whole, user: 'Nora' },
    { ...whole, messages: whole.messages.slice(1) },
    { ...whole, messages: [...whole.messages, whole.messages[1]] },
    { messages: whole.messages },
  ]) {
    expect(isApproved(JSON.stringify(other), approved)).toBe(false);
  }
  expect(isApproved('null', 'null ')).toBe(false);
  expect(isApproved(approved, `{"stream":true,${approved.slice(1)}`)).toBe(false);
});

const FREE = { baseUrl: 'https://api.openai.com/v1', price: null };

const row = (at: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  id: String(at),
  interviewId: 'i',
  at,
  host: 'api.openai.com',
  purpose: 'summary of an answer',
  model: 'small',
  bytes: 400,
  text: '{}',
  outcome: 'answered',
  fault: null,
  tokens: { in: 100, out: 50 },
  price: null,
  ...more,
});

test('a month is the calendar month of this computer’s clock', () => {
  const now = new Date(2026, 10, 28, 12).getTime();
  const rows = [
    row(new Date(2026, 9, 31, 23, 59, 59, 999).getTime()),
    row(new Date(2026, 10, 1).getTime()),
    row(new Date(2026, 10, 30, 23, 59).getTime()),
    row(new Date(2026, 11, 1).getTime()),
    row(new Date(2025, 10, 15).getTime()),
  ];
  expect(usedInMonth(rows, now, FREE)).toEqual({ tokens: 300, money: 0 });
});

test('what a model did not say counts with all the room it had where it had read the text, and with nothing where it had not', () => {
  const now = Date.now();
  const text = '{"max_completion_tokens":500}';
  const used = (more: Partial<LedgerRow>) => usedInMonth([row(now, { tokens: null, text, ...more })], now, FREE).tokens;
  for (const outcome of ['answered', 'cancelled', 'sent'] as const) expect(used({ outcome }), outcome).toBe(600);
  for (const fault of AFTER_READING) expect(used({ outcome: 'failed', fault }), fault).toBe(600);
  for (const fault of ['bad key', 'server', 'busy', 'unreachable'] as const) {
    expect(used({ outcome: 'failed', fault }), fault).toBe(0);
  }
  // Askside gave up, or the model broke down over it: the text was there.
  for (const fault of ['slow start', 'stalled', 'too long', 'failed midway'] as const) {
    expect(used({ outcome: 'failed', fault }), fault).toBe(600);
  }
  // The room is not known: the body was deleted, or the server takes no such part.
  expect(used({ text: null })).toBe(1_300);
  expect(used({ text: '{}', outcome: 'cancelled' })).toBe(1_300);
  // A list of models has no body, so no reply is written.
  expect(used({ text: '', bytes: 0 })).toBe(0);
});

test('a limit is kept although no server ever tells what it wrote', () => {
  const now = Date.now();
  const rows: LedgerRow[] = [];
  const more = { in: 100, out: 500 };
  while (!passesLimit({ ...FREE, limit: { unit: 'tokens', amount: 6_000 } }, rows, more, now)) {
    rows.push(row(now, { id: String(rows.length), tokens: null, text: '{"max_completion_tokens":500}' }));
  }
  expect(rows).toHaveLength(10);
});

test('money counts by the price of its time in the same currency, else by the price now', () => {
  const [now, price] = [Date.now(), { in: 2, out: 10, currency: 'EUR' }];
  expect(costOf({ in: 1_000_000, out: 500_000 }, price)).toBe(7);
  const paid = (currency: string) =>
    usedInMonth([row(now, { price: { amount: 3, currency } })], now, { ...FREE, price }).money;
  expect(paid('EUR')).toBe(3);
  expect(paid('USD')).toBeCloseTo(0.0007);
  const more = { in: 100, out: 100 };
  const passes = (limit: ModelSettings['limit'], ...rows: LedgerRow[]) =>
    passesLimit({ ...FREE, limit }, rows, more, now);
  expect(passes(null)).toBe(false);
  expect(passes({ unit: 'tokens', amount: 350 }, row(now))).toBe(false);
  expect(passes({ unit: 'tokens', amount: 349 }, row(now))).toBe(true);
  expect(passes({ unit: 'money', amount: 1 })).toBe(true);
});

test('what a model on this computer took costs nothing by the prices of another', () => {
  const [now, price] = [Date.now(), { in: 2, out: 10, currency: 'EUR' }];
  const [here, there] = ['http://localhost:11434/v1', 'https://api.openai.com/v1'];
  const million = { in: 1_000_000, out: 0 };
  const used = (host: string, baseUrl: string, more: Partial<LedgerRow> = {}) =>
    usedInMonth([row(now, { host, tokens: million, ...more })], now, { baseUrl, price }).money;
  for (const host of ['localhost:11434', '127.0.0.1:1234', '[::1]:8080']) expect(used(host, there), host).toBe(0);
  expect(used('api.openai.com', there)).toBe(2);
  // Without prices of its time a paid one is counted rather than left out.
  expect(used('openrouter.ai', there)).toBe(2);
  // A program here that passes texts on may have prices of its own, which were entered for it.
  expect(used('localhost:11434', here)).toBe(2);
  expect(used('localhost:11434', there, { price: { amount: 3, currency: 'EUR' } })).toBe(3);
  expect(used('localhost:11434', there, { price: { amount: 3, currency: 'USD' } })).toBe(2);
  expect(usedInMonth([row(now, { host: 'localhost:11434' })], now, { baseUrl: there, price }).tokens).toBe(150);
});

test('tokens are guessed on the high side, and of nothing there are none', () => {
  expect([guessTokens(''), guessTokens('a'), guessTokens('a'.repeat(400)), guessTokens('é')]).toEqual([0, 1, 115, 2]);
});

test('an endpoint is known by its origin, its host as consent names it, and its path without a slash', () => {
  expect(endpointOf(' https://x.openai.azure.com/openai/v1/ ')).toEqual({
    origin: 'https://x.openai.azure.com',
    host: 'x.openai.azure.com',
    base: 'https://x.openai.azure.com/openai/v1',
  });
  expect(endpointOf('http://LOCALHOST:11434/v1')?.host).toBe('localhost:11434');
  expect(endpointOf('https://api.openai.com:443')?.origin).toBe('https://api.openai.com');
});
