import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/data/db';
import { openEndpoint } from '@/data/llm/endpoint';
import { ModelFault } from '@/data/llm/model-fault';
import type { FaultKind } from '@/utils/llm/fault';
import type { LedgerRow } from '@/utils/summary/record';
import { ASK, about, CANARY, dump, fresh, interviewFor, QUICK, REPLY, use } from './fixtures/model';
import * as server from './model-server';

const running: { close(): Promise<void> }[] = [];
const printed: unknown[] = [];

beforeEach(async () => {
  await fresh();
  printed.length = 0;
  for (const each of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, each).mockImplementation((...said) => void printed.push(...said));
  }
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
});

async function serve(...args: Parameters<typeof server.serveModel>) {
  const made = await server.serveModel(...args);
  running.push(made);
  return made;
}

/** Asks a server that does as told; resolves with all that can be seen of it. */
async function askOf(
  script: server.Answer | server.Answer[],
  {
    signal = new AbortController().signal,
    patience = {},
  }: { signal?: AbortSignal; patience?: Partial<typeof QUICK> } = {},
) {
  const made = await serve(script);
  const settings = await use(made);
  const id = await interviewFor(made.host);
  const provider = openEndpoint(settings, { patience: { ...QUICK, ...patience } });
  if (!provider) throw new Error('There is no provider.');
  const seen: string[] = [];
  const begun = Date.now();
  const [reply, error] = await provider
    .ask(ASK, { onText: (soFar) => seen.push(soFar) }, signal, about(id, provider.bodyOf(ASK)))
    .then((given) => [given, null] as const)
    .catch((thrown: unknown) => [null, thrown] as const);
  const fault = error instanceof ModelFault ? error.fault : null;
  if (error && !fault) throw error;
  return { made, reply, error, fault, seen, took: Date.now() - begun, ledger: await db.ledger.orderBy('at').toArray() };
}

test('a reply comes piece by piece and is whole at its end, with what it took', async () => {
  const { reply, seen, made, ledger } = await askOf(server.says(REPLY, { pieces: 5 }));
  expect(reply).toEqual({ text: REPLY, tokens: { in: 120, out: 30 } });
  expect(seen).toHaveLength(5);
  expect(seen.every((text) => REPLY.startsWith(text))).toBe(true);
  expect(made.received).toHaveLength(1);
  expect(ledger).toMatchObject([{ outcome: 'answered', fault: null, tokens: { in: 120, out: 30 }, host: made.host }]);
  expect(ledger[0]?.text).toBe(made.received[0]?.body);
});

test('a reply that is torn in the middle of letters reads as it was said', async () => {
  expect((await askOf(server.says(REPLY, { torn: true }))).reply?.text).toBe(REPLY);
});

test.each(Object.entries(server.FORMS))(
  'a reply of 1,100 tokens, each an event in the form of %s, is no flood',
  async (_, more) => {
    const long = `{"claims": [${' '.repeat(4_385)}]}\n`;
    const { reply, seen, made, fault } = await askOf(server.says(long, { pieces: 1_100, more }));
    expect(fault).toBeNull();
    expect(reply?.text).toBe(long);
    expect(seen).toHaveLength(1_100);
    expect(made.received).toHaveLength(1);
  },
);

test('a model that loads for long and then says a word every so often is waited for', async () => {
  const slow: server.Answer = async (request, response) => {
    await server.keepsAlive(20, 300)(request, response);
    await server.says(REPLY, { pieces: 12, every: 60 })(request, response);
  };
  const { reply, made } = await askOf(slow, { patience: { idle: 500, least: 200 } });
  expect(reply?.text).toBe(REPLY);
  expect(made.received).toHaveLength(1);
});

test('a model that does not say what it took leaves that open', async () => {
  const { reply, ledger } = await askOf(server.says(REPLY, { usage: null }));
  expect(reply?.tokens).toBeNull();
  expect(ledger[0]).toMatchObject({ outcome: 'answered', tokens: null, price: null });
});

const quota = { code: 'insufficient_quota', message: 'You exceeded your current quota.' };

const FAULTS: [
  name: string,
  answer: server.Answer,
  kind: FaultKind,
  requests: number,
  patience?: Partial<typeof QUICK>,
][] = [
  ['401', server.fails(401, { message: `Incorrect API key provided: ${CANARY}.` }), 'bad key', 1],
  ['402', server.fails(402), 'over quota', 1],
  ['403 with words', server.fails(403, { message: 'Not for you.' }), 'forbidden', 1],
  ['403 without a word, as Ollama has for extensions', server.answers(403, '', 'text/plain'), 'refused origin', 1],
  ['404 that names the model', server.fails(404, { message: "The model 'small' does not exist." }), 'model missing', 1],
  ['404 of another program', server.answers(404, '<p>Not found', 'text/html'), 'wrong address', 1],
  ['400 for an unknown model', server.fails(400, { code: 'model_not_found' }), 'model missing', 1],
  ['400 without a reason', server.fails(400, { message: 'No.' }), 'refused request', 1],
  ['429', server.fails(429), 'busy', 3],
  ['429 of a used up account', server.fails(429, quota), 'over quota', 1],
  ['500', server.fails(500), 'server', 3],
  ['503', server.fails(503, 'Loading'), 'server', 3],
  ['a context that is too small', server.hasNoRoom, 'too much text', 1],
  [
    'the same in words of vLLM, outside of `error`',
    server.answers(
      400,
      '{"object":"error","message":"maximum context length is 4096 tokens","code":400}',
      'application/json',
    ),
    'too much text',
    1,
  ],
  ['a closed connection', server.hangsUp, 'unreachable', 3],
  ['a cut connection', server.cutsOff, 'cut stream', 3],
  ['a stream that ends early', server.endsEarly, 'cut stream', 3],
  ['no first byte', server.keepsSilent, 'slow start', 1, { firstByte: 150 }],
  ['signs of life before any word', server.keepsAlive(20), 'slow start', 1, { firstByte: 300 }],
  ['a stall', server.stalls, 'stalled', 1, { idle: 150 }],
  ['a byte every so often', server.trickles(10), 'stalled', 1, { idle: 600, least: 200 }],
  ['signs of life in the place of words', server.drips(10), 'stalled', 1, { idle: 600, least: 200 }],
  ['a reply without end', server.drones(10), 'too long', 1, { total: 700, idle: 600, least: 200 }],
  ['100 MB', server.floods, 'oversized', 1],
  ['more letters than any summary has', server.says('a'.repeat(100_001), { pieces: 20 }), 'oversized', 1],
  ['an event that is no JSON', server.babbles, 'malformed', 3],
  ['an event of another protocol', server.speaksOtherwise, 'malformed', 3],
  ['a web page', server.answers(200, '<p>Welcome', 'text/html'), 'wrong address', 1],
  ['JSON in the place of a stream', server.answers(200, '{"choices": []}', 'application/json'), 'malformed', 3],
  ['an error in the stream', server.failsMidway({ message: 'Engine died.' }), 'failed midway', 3],
  ['a used up account in the stream', server.failsMidway(quota), 'over quota', 1],
  ['a refusal', server.refuses, 'refusal', 1],
  ['a filter', server.says('No', { finish: 'content_filter' }), 'refusal', 1],
  ['a reply without room', server.says(REPLY, { finish: 'length' }), 'unfinished', 1],
  ['a reply that nobody finished', server.says(REPLY, { finish: null }), 'cut stream', 3],
  ['an empty reply', server.says(''), 'malformed', 3],
];

test.each(FAULTS)(
  '%s is told for what it is, never taken for a reply, and leaves the key nowhere',
  async (_, answer, kind, requests, patience) => {
    const { made, reply, error, fault, ledger } = await askOf(answer, { patience });
    expect(reply).toBeNull();
    expect(fault?.kind).toBe(kind);
    expect(made.received).toHaveLength(requests);
    expect(ledger).toHaveLength(requests);
    for (const row of ledger) {
      expect(row).toMatchObject({
        outcome: 'failed',
        fault: kind,
        tokens: null,
        price: null,
        text: made.received[0]?.body,
      });
    }
    for (const { headers, body } of made.received) {
      expect(headers.authorization).toBe(`Bearer ${CANARY}`);
      expect(JSON.stringify({ ...headers, authorization: '' }) + body).not.toContain(CANARY);
    }
    const left = [await dump(), ...printed.map(String), JSON.stringify(error), String(error), (error as Error).stack];
    expect(left.join('\n')).not.toContain(CANARY);
    expect((error as Error).cause).toBeUndefined();
  },
);

test('a fault that passes is got over, and what came before it is taken back', async () => {
  const { made, reply, seen, ledger } = await askOf([server.cutsOff, server.fails(503), server.says(REPLY)]);
  expect(reply?.text).toBe(REPLY);
  expect(seen).toContain('');
  expect(made.received).toHaveLength(3);
  expect(ledger.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'answered']);
});

test('a server that asks for a little time gets it, and one that asks for much is not asked again', async () => {
  const little = await askOf([
    server.fails(429, quota.message.slice(0, 3), { 'retry-after': '1' }),
    server.says(REPLY),
  ]);
  expect(little.reply?.text).toBe(REPLY);
  expect(little.took).toBeGreaterThanOrEqual(990);
  for (const header of ['3600', '99999999999999999999', new Date(Date.now() + 3_600_000).toUTCString()]) {
    const much = await askOf(server.fails(429, { message: 'Later.' }, { 'retry-after': header }));
    expect(much.fault?.kind).toBe('busy');
    expect(much.fault?.wait).toBeGreaterThan(3_000_000);
    expect(much.made.received).toHaveLength(1);
  }
});

test('a wait that makes no sense is as none', async () => {
  for (const header of ['-5', 'soon', '', '0', 'NaN']) {
    const { made, fault } = await askOf(server.fails(429, { message: 'Later.' }, { 'retry-after': header }));
    expect(fault?.kind).toBe('busy');
    expect(made.received).toHaveLength(3);
  }
});

test('a redirect sends nothing to the other server: no words, no key, no request', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const other = await serve(server.says(REPLY), { cors: true });
    const { made, fault } = await askOf(server.redirects(`${other.baseUrl}/chat/completions`, status));
    expect(fault?.kind).toBe('redirected');
    expect(made.received).toHaveLength(1);
    expect(other.received).toEqual([]);
  }
});

test('a stop of the person ends the request at once, and between two requests as well', async () => {
  const waits = server.fails(429, { message: 'x' }, { 'retry-after': '20' });
  const cases: [server.Answer, LedgerRow['outcome'], LedgerRow['outcome']][] = [
    [server.stalls, 'sent', 'cancelled'],
    [server.keepsSilent, 'sent', 'cancelled'],
    [waits, 'failed', 'failed'],
  ];
  for (const [answer, during, end] of cases) {
    await db.ledger.clear();
    const abort = new AbortController();
    const asked = askOf(answer, { signal: abort.signal });
    await expect.poll(async () => (await db.ledger.toArray()).map(({ outcome }) => outcome)).toEqual([during]);
    abort.abort();
    const { fault, took, ledger } = await asked;
    expect(fault?.kind).toBe('cancelled');
    expect(took).toBeLessThan(QUICK.firstByte);
    expect(ledger).toMatchObject([{ outcome: end, fault: end === 'failed' ? 'busy' : null }]);
  }
});

test('what was stopped before is never sent', async () => {
  const { fault, made, ledger } = await askOf(server.says(REPLY), { signal: AbortSignal.abort() });
  expect(fault?.kind).toBe('cancelled');
  expect(made.received).toEqual([]);
  expect(ledger).toEqual([]);
});

test('parts that a server does not take are left out, within three requests, and not sent again the next time', async () => {
  const names = ['response_format', 'temperature'];
  const { made, reply, ledger } = await askOf(server.refusesParts(names, server.says(REPLY)));
  expect(reply?.text).toBe(REPLY);
  const [first, , third] = made.received.map(({ body }) => JSON.parse(body));
  expect(third).toEqual({ ...first, response_format: undefined, temperature: undefined });
  expect(ledger.map(({ fault }) => fault)).toEqual(['parameter', 'parameter', null]);
  const again = openEndpoint(await use(made));
  expect(Object.keys(JSON.parse(again?.bodyOf(ASK) ?? ''))).toEqual([
    'model',
    'messages',
    'stream',
    'stream_options',
    'max_completion_tokens',
  ]);
  expect(openEndpoint(await use(made, { model: 'large' }))?.bodyOf(ASK)).toContain('response_format');
});

test('a server that takes none of them is known after two questions', async () => {
  const names = ['response_format', 'stream_options', 'temperature', 'max_completion_tokens'];
  const first = await askOf(server.refusesParts(names, server.says(REPLY)));
  expect(first.fault).toMatchObject({ kind: 'parameter', parameter: 'temperature' });
  expect(first.made.received).toHaveLength(3);
  const provider = openEndpoint(await use(first.made), { patience: QUICK });
  const id = await interviewFor(first.made.host);
  const approved = provider?.bodyOf(ASK) ?? '';
  const reply = await provider?.ask(ASK, { onText: () => {} }, new AbortController().signal, about(id, approved));
  expect(reply?.text).toBe(REPLY);
  expect(first.made.received).toHaveLength(5);
});
