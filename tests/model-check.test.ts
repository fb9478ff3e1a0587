import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/data/db';
import { askForAccess, dropAccess } from '@/data/llm/access';
import { testConnection } from '@/data/llm/check';
import { explain } from '@/data/llm/explain';
import { keepKey } from '@/data/llm/key';
import { ModelFault } from '@/data/llm/model-fault';
import { listModels } from '@/data/llm/models';
import { faultOf } from '@/utils/llm/fault';
import { noModel } from '@/utils/settings-schema';
import { CANARY, fresh, QUICK, use } from './fixtures/model';
import * as server from './model-server';

const READY = '{"ready": true}';
const running: { close(): Promise<void> }[] = [];
const never = new AbortController().signal;

beforeEach(() => fresh());

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
});

async function serve(...args: Parameters<typeof server.serveModel>) {
  const made = await server.serveModel(...args);
  running.push(made);
  return made;
}

const kindOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof ModelFault ? error.fault.kind : error),
  );

test('a connection that works says how long it took and what it cost, and stands in the ledger as about nobody', async () => {
  const made = await serve(server.says(READY, { every: 10 }));
  const tested = await testConnection(await use(made), never, QUICK);
  expect(tested).toMatchObject({ fault: null, tokens: { in: 120, out: 30 }, leftOut: [] });
  expect(tested.ms).toBeGreaterThanOrEqual(30);
  expect(await db.ledger.toArray()).toMatchObject([
    { interviewId: null, purpose: 'test of the connection', outcome: 'answered', text: made.received[0]?.body },
  ]);
});

test('what a model does not take is found out by the test, all of it, and found out anew by the next', async () => {
  const names = ['response_format', 'stream_options', 'temperature', 'max_completion_tokens'];
  const made = await serve(server.refusesParts(names, server.says(READY)));
  const settings = await use(made);
  expect(await testConnection(settings, never, QUICK)).toMatchObject({ fault: null, leftOut: names });
  expect(made.received).toHaveLength(5);
  expect((await use(made)).refused).toEqual([{ by: `${made.baseUrl} small`, parts: names }]);
  const learnt = await serve(server.says(READY));
  await use(learnt);
  expect((await testConnection(await use(learnt), never, QUICK)).leftOut).toEqual([]);
});

test('a model that thinks for longer than so small a question has room works', async () => {
  const made = await serve(server.says('{"rea', { finish: 'length' }));
  expect((await testConnection(await use(made), never, QUICK)).fault).toBeNull();
});

test('a test tells a key, a model, an address and a closed door apart', async () => {
  const cases: [server.Answer, string][] = [
    [server.fails(401), 'bad key'],
    [server.fails(404, { message: "model 'small' not found" }), 'model missing'],
    [server.answers(404, '404 page not found', 'text/plain'), 'wrong address'],
    [server.answers(403, '', 'text/plain'), 'refused origin'],
    [server.fails(403), 'forbidden'],
  ];
  for (const [answer, kind] of cases) {
    const { fault } = await testConnection(await use(await serve(answer)), never, QUICK);
    expect(fault?.kind).toBe(kind);
  }
});

test('where nobody listens, the probe hears nobody either, and both stand in the ledger', async () => {
  const made = await serve(server.says(READY));
  await made.close();
  const { fault } = await testConnection(await use(made), never, QUICK);
  expect(fault?.kind).toBe('unreachable');
  const rows = await db.ledger.orderBy('at').toArray();
  expect(rows.map(({ fault: kind, text }) => [kind, text === ''])).toEqual([
    ['unreachable', false],
    ['unreachable', false],
    ['unreachable', false],
    ['unreachable', true],
  ]);
});

test('a probe that is answered means that only the list of origins is in the way; it carries no key', async () => {
  // Node knows no rule about origins: a server that hangs up on questions but not on the probe stands in for it. tests/e2e has a real browser.
  const made = await serve(server.hangsUp);
  const { fault } = await testConnection(await use(made), never, QUICK);
  expect(fault?.kind).toBe('cors');
  const probe = made.received.at(-1);
  expect(probe).toMatchObject({ method: 'GET', path: '/v1/models', body: '' });
  expect(JSON.stringify(probe)).not.toContain(CANARY);
});

test('a model that was not chosen, and an address that is none, are told before anything is sent', async () => {
  const made = await serve(server.says(READY));
  expect((await testConnection(await use(made, { model: '' }), never, QUICK)).fault?.kind).toBe('model missing');
  const nowhere = { ...noModel, provider: 'endpoint' as const, baseUrl: 'http://10.0.0.1' };
  expect((await testConnection(nowhere, never, QUICK)).fault?.kind).toBe('no endpoint');
  expect(made.received).toEqual([]);
});

test('nothing may leave: neither a test nor a list of models does', async () => {
  const made = await serve(server.says(READY));
  const settings = await use(made, { zeroEgress: true });
  expect((await testConnection(settings, never, QUICK)).fault?.kind).toBe('zero egress');
  expect(await kindOf(listModels(settings, never, QUICK))).toBe('zero egress');
  expect(made.received).toEqual([]);
  expect(await db.ledger.count()).toBe(0);
});

test('models are listed by name, once each, and the request stands in the ledger', async () => {
  const data = [{ id: 'qwen3' }, { id: 'gpt-oss' }, { id: 'qwen3' }];
  const made = await serve([], { models: { data } });
  expect(await listModels(await use(made), never, QUICK)).toEqual(['gpt-oss', 'qwen3']);
  expect(made.received).toMatchObject([{ method: 'GET', path: '/v1/models', body: '' }]);
  expect(await db.ledger.toArray()).toMatchObject([
    { purpose: 'list of models', outcome: 'answered', text: '', bytes: 0 },
  ]);
});

test('a list that is none is told as such', async () => {
  for (const models of [{ models: [] }, [], 'text', { data: [{ name: 'x' }] }]) {
    const made = await serve([], { models });
    expect(await kindOf(listModels(await use(made), never, QUICK))).toBe('malformed');
  }
});

test('a key that cannot be one is not sent, and is in no error', async () => {
  const made = await serve(server.says(READY));
  const settings = await use(made);
  await keepKey('sk-ключ', made.origin);
  const error = await listModels(settings, never, QUICK).catch((thrown: unknown) => thrown);
  expect((error as ModelFault).fault.kind).toBe('bad key');
  expect(String(error) + JSON.stringify(error)).not.toContain('ключ');
  expect(made.received).toEqual([]);
});

test('access is asked for and given back for one origin alone, its port included', async () => {
  const asked: unknown[] = [];
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async (what: unknown) => asked.push(what) > 0);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async (what: unknown) => {
    asked.push(what);
    throw new Error('You cannot remove required permissions.');
  });
  expect(await askForAccess('http://127.0.0.1:11434')).toBe(true);
  expect(await askForAccess('https://api.openai.com')).toBe(true);
  expect(await dropAccess('https://api.openai.com', 'https://api.openai.com')).toBe(false);
  expect(asked).toHaveLength(2);
  expect(await dropAccess('https://api.openai.com', 'https://openrouter.ai')).toBe(false);
  expect(asked).toEqual([
    { origins: ['http://127.0.0.1:11434/*'] },
    { origins: ['https://api.openai.com/*'] },
    { origins: ['https://api.openai.com/*'] },
  ]);
});

test('words for a server on this computer name this very extension', async () => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://abcdef/');
  const settings = { ...noModel, provider: 'endpoint' as const, baseUrl: 'http://127.0.0.1:11434/v1', model: 'qwen3' };
  const { what, todo } = explain(faultOf('refused origin'), settings);
  expect(what).toBe('127.0.0.1:11434 refuses requests from this extension.');
  expect(todo).toContain('OLLAMA_ORIGINS=chrome-extension://abcdef.');
});
