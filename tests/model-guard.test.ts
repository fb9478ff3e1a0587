import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { db } from '@/data/db';
import { openEndpoint } from '@/data/llm/endpoint';
import { openLine } from '@/data/llm/fetch';
import { keepKey } from '@/data/llm/key';
import { ModelFault } from '@/data/llm/model-fault';
import { changeModel, modelSettings } from '@/data/settings';
import { consentWording } from '@/utils/consent';
import type { FaultKind } from '@/utils/llm/fault';
import { noModel } from '@/utils/settings-schema';
import type { LedgerRow } from '@/utils/summary/record';
import { ASK, about, CANARY, fresh, interviewFor, QUICK, REPLY, use } from './fixtures/model';
import * as server from './model-server';

const running: { close(): Promise<void> }[] = [];

beforeEach(() => fresh());

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
});

async function serve(...args: Parameters<typeof server.serveModel>) {
  const made = await server.serveModel(...args);
  running.push(made);
  return made;
}

/** Asks by the settings as they were given; resolves with the kind of fault, or with null where it was answered. */
async function ask(
  settings: Awaited<ReturnType<typeof use>>,
  interviewId: string | null,
  more: { approved?: string; onText?: (soFar: string) => void } = {},
): Promise<FaultKind | null> {
  const provider = openEndpoint(settings, { patience: QUICK });
  if (!provider) throw new Error('There is no provider.');
  const approved = more.approved ?? provider.bodyOf(ASK);
  return provider
    .ask(ASK, { onText: more.onText ?? (() => {}) }, new AbortController().signal, about(interviewId, approved))
    .then(() => null)
    .catch((error: unknown) => {
      if (error instanceof ModelFault) return error.fault.kind;
      throw error;
    });
}

/** Nothing was sent, and nothing claims that it was. */
async function expectNothing(made: { received: unknown[] }): Promise<void> {
  expect(made.received).toEqual([]);
  expect(await db.ledger.count()).toBe(0);
}

const withdraw = (id: string) => addAct(id, { kind: 'consent', answer: 'withdrawn', host: null, wording: '' });

test('the row stands in the ledger, with the exact text, before the server hears of the request', async () => {
  const rows: LedgerRow[][] = [];
  const made = await serve(async (request, response) => {
    rows.push(await db.ledger.toArray());
    return server.says(REPLY)(request, response);
  });
  const id = await interviewFor(made.host);
  expect(await ask(await use(made), id)).toBeNull();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject([
    { interviewId: id, outcome: 'sent', text: made.received[0]?.body, purpose: 'summary of an answer', model: 'small' },
  ]);
  expect(rows[0]?.[0]?.bytes).toBe(Buffer.byteLength(made.received[0]?.body ?? ''));
});

test('a request says nothing of this computer but what it has to', async () => {
  const made = await serve(server.says(REPLY));
  await ask(await use(made), await interviewFor(made.host));
  const [{ headers, method, path } = { headers: {}, method: '', path: '' }] = made.received;
  expect([method, path]).toEqual(['POST', '/v1/chat/completions']);
  expect(Object.keys(headers).filter((name) => /stainless|openai|cookie|referer|api-key/.test(name))).toEqual([]);
  expect(headers).toMatchObject({
    authorization: `Bearer ${CANARY}`,
    accept: 'application/json',
    'content-type': 'application/json',
  });
});

test('a server without a key is sent no header for one', async () => {
  const made = await serve(server.says(REPLY));
  const settings = await use(made);
  await keepKey('', made.origin);
  expect(await ask(settings, await interviewFor(made.host))).toBeNull();
  expect(made.received[0]?.headers).not.toHaveProperty('authorization');
});

test('nothing is sent without consent to words being sent to that very host', async () => {
  const made = await serve(server.says(REPLY));
  const settings = await use(made);
  const withdrawn = await interviewFor(made.host);
  await withdraw(withdrawn);
  const damaged = await interviewFor(made.host);
  await db.acts.add({
    id: 'torn',
    interviewId: damaged,
    kind: 'consent',
    seq: 9,
    answer: 'agreed',
    host: made.host,
  } as never);
  const renamed = await interviewFor(made.host);
  await addAct(renamed, {
    kind: 'consent',
    answer: 'agreed',
    host: 'api.openai.com',
    wording: consentWording('api.openai.com'),
  });
  const without = [
    await interviewFor(null),
    await interviewFor('127.0.0.1'),
    await interviewFor(`${made.host}.example`),
    await interviewFor(made.host, 'declined'),
    withdrawn,
    damaged,
    renamed,
  ];
  for (const id of without) expect(await ask(settings, id)).toBe('consent');
  await expectNothing(made);
});

test('nothing is sent about an interview that is not there, or about none', async () => {
  const made = await serve(server.says(REPLY));
  const settings = await use(made);
  expect(await ask(settings, 'gone')).toBe('erased');
  expect(await ask(settings, null)).toBe('erased');
  await expectNothing(made);
});

test('nothing at all is sent where nothing may leave, whatever else is set', async () => {
  const made = await serve(server.says(REPLY));
  const settings = await use(made, { zeroEgress: true });
  expect(await ask(settings, await interviewFor(made.host))).toBe('zero egress');
  await expectNothing(made);
});

test('what counts are the settings at that moment, not those that a panel was opened with', async () => {
  const [first, second] = [await serve(server.says(REPLY)), await serve(server.says(REPLY))];
  const settings = await use(first);
  const id = await interviewFor(first.host);
  await use(second);
  expect(await ask(settings, id)).toBe('other origin');
  await changeModel({ provider: 'none' });
  expect(await ask(settings, id)).toBe('no endpoint');
  await db.settings.put({ id: 'me', model: 'torn' } as never);
  expect(await ask(settings, id)).toBe('no endpoint');
  await expectNothing(first);
  await expectNothing(second);
});

test('nothing is sent to an origin that the browser was not told of', async () => {
  const made = await serve(server.says(REPLY));
  await fresh(['https://api.openai.com']);
  expect(await ask(await use(made), await interviewFor(made.host))).toBe('not allowed');
  await expectNothing(made);
});

test('an address that is neither https nor this computer is no endpoint', async () => {
  for (const baseUrl of [
    'http://10.0.0.5:11434/v1',
    'http://localhost.example.com/v1',
    'http://127.0.0.1.example.com',
    'ftp://127.0.0.1/',
    'https://key@api.openai.com/v1',
    'https://api.openai.com/v1?key=1',
    'file:///v1',
    'javascript:alert(1)',
    'nonsense',
    '',
  ]) {
    expect(openEndpoint({ ...noModel, provider: 'endpoint', baseUrl, model: 'small' }), baseUrl).toBeNull();
  }
});

test('another text than the one that was approved is not sent, not even with one letter more', async () => {
  const made = await serve(server.says(REPLY));
  const settings = await use(made);
  const id = await interviewFor(made.host);
  const body = openEndpoint(settings)?.bodyOf(ASK) ?? '';
  const { temperature: _, ...colder } = JSON.parse(body);
  for (const approved of [
    '',
    `${body} `,
    body.replace('Redis', 'Nora'),
    body.replace('small', 'large'),
    JSON.stringify(colder),
  ]) {
    expect(await ask(settings, id, { approved })).toBe('other text');
  }
  await expectNothing(made);
});

test('a request that cannot be written down is not sent', async () => {
  const made = await serve(server.says(REPLY));
  const settings = await use(made);
  const id = await interviewFor(made.host);
  vi.spyOn(db.ledger, 'add').mockRejectedValue(new DOMException('The disk is full.', 'QuotaExceededError'));
  expect(await ask(settings, id)).toBe('not kept');
  await expectNothing(made);
});

test('a request that would pass the month’s limit is not sent, and two at once do not pass it together', async () => {
  const made = await serve(server.says(REPLY, { every: 5 }));
  const body = openEndpoint(await use(made))?.bodyOf(ASK) ?? '';
  const one = Math.ceil(body.length / 4) + ASK.maxTokens;
  const settings = await use(made, { limit: { unit: 'tokens', amount: Math.floor(one * 1.5) } });
  const id = await interviewFor(made.host);
  const both = await Promise.all([ask(settings, id), ask(settings, id)]);
  expect(both.sort()).toEqual(['limit', null]);
  expect(made.received).toHaveLength(1);
  await use(made, { limit: { unit: 'tokens', amount: one + 149 } });
  expect(await ask(settings, id)).toBe('limit');
  await use(made, { limit: { unit: 'tokens', amount: one + 200 } });
  expect(await ask(settings, id)).toBeNull();
});

test('a limit in money is kept by the prices, and cannot be kept without', async () => {
  const made = await serve(server.says(REPLY));
  const limit = { unit: 'money' as const, amount: 1 };
  const id = await interviewFor(made.host);
  expect(await ask(await use(made, { limit }), id)).toBe('limit');
  const price = { in: 1, out: 1_500, currency: 'EUR' };
  expect(await ask(await use(made, { limit, price }), id)).toBeNull();
  expect((await db.ledger.toArray())[0]?.price).toEqual({ amount: (120 + 30 * 1_500) / 1e6, currency: 'EUR' });
  expect(await ask(await use(made, { limit, price: { ...price, out: 3_000 } }), id)).toBe('limit');
});

test('consent that is withdrawn while a request runs ends it at once, and so do erasing and closing the way out', async () => {
  const ends: [FaultKind, (id: string) => Promise<unknown>][] = [
    ['consent', withdraw],
    ['erased', (id) => db.interviews.delete(id)],
    ['zero egress', () => changeModel({ zeroEgress: true })],
    ['no endpoint', () => changeModel({ provider: 'none' })],
    ['other origin', () => changeModel({ baseUrl: 'https://api.openai.com/v1' })],
  ];
  for (const [kind, end] of ends) {
    await fresh();
    const made = await serve(server.says(REPLY, { pieces: 200, every: 20 }));
    const settings = await use(made);
    const id = await interviewFor(made.host);
    let has = false;
    const onText = () => {
      if (!has) void end(id);
      has = true;
    };
    expect(await ask(settings, id, { onText })).toBe(kind);
    expect(await db.ledger.toArray()).toMatchObject([{ outcome: 'cancelled', fault: kind }]);
  }
});

test('a row that was erased while its request ran is not written anew, and words that were deleted stay so', async () => {
  const made = await serve(async (request, response) => {
    await db.ledger.clear();
    return server.says(REPLY)(request, response);
  });
  const id = await interviewFor(made.host);
  expect(await ask(await use(made), id)).toBeNull();
  expect(await db.ledger.count()).toBe(0);
  const other = await serve(async (request, response) => {
    await db.ledger.toCollection().modify({ text: null });
    return server.says(REPLY)(request, response);
  });
  expect(await ask(await use(other), await interviewFor(other.host))).toBeNull();
  expect(await db.ledger.toArray()).toMatchObject([{ text: null, outcome: 'answered' }]);
});

test('a line takes one request: an SDK that would send another is refused', async () => {
  const made = await serve(server.says(REPLY));
  await use(made);
  const errand = {
    purpose: 'list of models' as const,
    interviewId: null,
    model: '',
    approved: null,
    basis: [],
    shown: true,
    masked: null,
    estimate: { in: 0, out: 0 },
  };
  const line = openLine(errand, { signal: new AbortController().signal });
  await line.fetch(`${made.baseUrl}/models`);
  await expect(line.fetch(`${made.baseUrl}/models`)).rejects.toBeInstanceOf(ModelFault);
  await line.failed(null, () => new ModelFault('malformed'));
  expect(made.received).toHaveLength(1);
});

test('many answers at once keep their texts, rows and replies apart', async () => {
  const made = await serve(async (request, response) => {
    const asked = JSON.parse(request.body).messages[1].content;
    return server.says(`{"echo": ${JSON.stringify(asked)}}`, { every: 3, pieces: 3 })(request, response);
  });
  const provider = openEndpoint(await use(made), { patience: QUICK });
  const ids = await Promise.all(Array.from({ length: 8 }, () => interviewFor(made.host)));
  const replies = await Promise.all(
    ids.map(async (id, i) => {
      const own = { ...ASK, user: `[1] Answer ${i}` };
      return provider?.ask(own, { onText: () => {} }, new AbortController().signal, about(id, provider.bodyOf(own)));
    }),
  );
  expect(replies.map((reply) => JSON.parse(reply?.text ?? '').echo)).toEqual(ids.map((_, i) => `[1] Answer ${i}`));
  const rows = await db.ledger.toArray();
  expect(rows).toHaveLength(8);
  for (const row of rows) expect(row.text).toContain(`Answer ${ids.indexOf(row.interviewId ?? '')}`);
  expect((await modelSettings()).model).toBe('small');
});
