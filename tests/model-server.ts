import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came, headers and all. */
export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the server does with one request for a reply. It may go on for ever: the server ends it when it is closed. */
export type Answer = (request: Received, response: ServerResponse) => void | Promise<void>;

interface Conditions {
  /** Lets pages of other origins read the answers. */
  cors?: boolean;
  /** Says 403 without a word to extensions, as Ollama does. */
  refusesExtensions?: boolean;
  models?: unknown;
}

/**
 * A server on loopback that speaks the protocol of OpenAI over node:http. The script says what becomes of the first, second, … request
 * for a reply; the last entry is for all that follow.
 */
export async function serveModel(script: Answer | Answer[], conditions: Conditions = {}) {
  const answers = [script].flat();
  const received: Received[] = [];
  let replies = 0;
  const server = createServer(async (message, response) => {
    const request = await read(message);
    received.push(request);
    if (conditions.cors) allow(response);
    if (conditions.refusesExtensions && /^(chrome|moz)-extension:/.test(request.headers.origin ?? '')) {
      return void response.writeHead(403).end();
    }
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (request.path.endsWith('/models')) {
      const models = conditions.models ?? { object: 'list', data: [{ id: 'small', object: 'model' }] };
      return json(response, 200, models);
    }
    const answer = answers[Math.min(replies++, answers.length - 1)];
    await answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    baseUrl: `http://127.0.0.1:${port}/v1`,
    /** Every request, the list of models and preflights included. */
    received,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function read(message: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return {
    method: message.method ?? '',
    path: message.url ?? '',
    headers: message.headers,
    body: Buffer.concat(parts).toString('utf8'),
  };
}

function allow(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const stream = (response: ServerResponse) =>
  response.headersSent ? response : response.writeHead(200, { 'content-type': 'text/event-stream' });

const event = (choice: object | null, more: object = {}) =>
  `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: choice ? [{ index: 0, ...choice }] : [], ...more })}\n\n`;

interface Saying {
  /** In how many pieces. */
  pieces?: number;
  /** ms before each piece. */
  every?: number;
  finish?: string | null;
  usage?: object | null;
  /** After so many pieces nothing more comes, and no end. */
  hold?: number;
  /** Splits what is sent at odd bytes, in the middle of letters too. */
  torn?: boolean;
  /** What else each event of a piece carries. */
  more?: object;
}

/** Streams a reply to its end. */
export const says =
  (text: string, saying: Saying = {}): Answer =>
  async (_, response) => {
    const { pieces = 4, every = 0, finish = 'stop', usage = USAGE, torn = false, hold, more = {} } = saying;
    stream(response);
    const letters = [...text];
    const size = Math.max(1, Math.ceil(letters.length / pieces));
    const events = [event({ delta: { role: 'assistant', content: '' }, finish_reason: null })];
    for (let from = 0; from < letters.length; from += size) {
      const content = letters.slice(from, from + size).join('');
      events.push(event({ delta: { content }, finish_reason: null }, more));
    }
    if (hold !== undefined) {
      for (const each of events.slice(0, hold + 1)) response.write(each);
      return;
    }
    if (finish) events.push(event({ delta: {}, finish_reason: finish }));
    if (usage) events.push(event(null, { usage }));
    events.push('data: [DONE]\n\n');
    for (const each of torn ? tear(events) : events) {
      if (every > 0) await soon(every);
      if (response.destroyed) return;
      response.write(each);
      if (torn) await soon(1);
    }
    response.end();
  };

const OPENAI = {
  id: 'chatcmpl-CgT2mYb4nq0Xv7dKpWz1rUeLs9fAa',
  created: 1_795_900_000,
  model: 'gpt-4o-mini-2024-07-18',
  service_tier: 'default',
  system_fingerprint: 'fp_560af6e559',
  usage: null,
  obfuscation: 'x8Kq2LmZp0',
};
const SAFE = { filtered: false, severity: 'safe' };

/** What each event carries beside its one token, in the form of OpenAI and in that of Azure. */
export const FORMS = {
  OpenAI: OPENAI,
  Azure: { ...OPENAI, content_filter_results: { hate: SAFE, self_harm: SAFE, sexual: SAFE, violence: SAFE } },
};

const USAGE = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 };

function tear(events: string[]): Buffer[] {
  const whole = Buffer.from(events.join(''));
  const parts: Buffer[] = [];
  for (let from = 0; from < whole.length; from += 37) parts.push(whole.subarray(from, from + 37));
  return parts;
}

/** Begins a reply and goes on as told. */
const begins =
  (then: (response: ServerResponse) => void | Promise<void>): Answer =>
  async (_, response) => {
    stream(response).write(event({ delta: { content: '{"claims": [{"text": "Half a' }, finish_reason: null }));
    await soon(5);
    await then(response);
  };

/** Breaks the connection in the middle of a reply. */
export const cutsOff = begins((response) => void response.destroy());

/** Ends a reply in the middle as if it were whole. */
export const endsEarly = begins((response) => void response.end());

/** Says nothing more after a few bytes. */
export const stalls = begins(() => {});

/** Keeps the connection open with a comment every so often, before any word of a reply; for ever, or for so many ms. */
export const keepsAlive =
  (every: number, ms = Number.POSITIVE_INFINITY): Answer =>
  async (_, response) => {
    stream(response);
    for (let passed = 0; passed < ms && !response.destroyed; passed += every) {
      response.write(': still here\n\n');
      await soon(every);
    }
  };

/** Sends a reply byte by byte, one every so often. */
export const trickles = (every: number) =>
  begins(async (response) => {
    for (const byte of event({ delta: { content: 'and so on '.repeat(10_000) }, finish_reason: null })) {
      if (response.destroyed) return;
      response.write(byte);
      await soon(every);
    }
  });

/** Goes on and on, a word every so often. */
export const drones = (every: number) =>
  begins(async (response) => {
    while (!response.destroyed) {
      response.write(event({ delta: { content: ' and' }, finish_reason: null }));
      await soon(every);
    }
  });

/** Begins, and sends only comments from then on. */
export const drips = (every: number) =>
  begins(async (response) => {
    while (!response.destroyed) {
      response.write(': still here\n\n');
      await soon(every);
    }
  });

/** 100 MB of a reply. */
export const floods = begins(async (response) => {
  const piece = event({ delta: { content: 'a'.repeat(60_000) }, finish_reason: null });
  for (let sent = 0; sent < 100_000_000 && !response.destroyed; sent += piece.length) {
    if (!response.write(piece)) await Promise.race([new Promise((go) => response.once('drain', go)), soon(50)]);
  }
  response.end();
});

/** An event that is no JSON. */
export const babbles = begins((response) => void response.end('data: {"choices": [{"delta"\n\ndata: [DONE]\n\n'));

/** Events of another protocol. */
export const speaksOtherwise = begins((response) => void response.end('data: {"output": "Half"}\n\ndata: [DONE]\n\n'));

/** Tells of an error in the middle of a reply. */
export const failsMidway = (error: object) =>
  begins((response) => void response.end(`data: ${JSON.stringify({ error })}\n\n`));

/** Refuses in words of the protocol. */
export const refuses: Answer = (_, response) => {
  stream(response).write(event({ delta: { refusal: 'I cannot help with that.' }, finish_reason: null }));
  response.end(`${event({ delta: {}, finish_reason: 'stop' })}data: [DONE]\n\n`);
};

/** Never sends a byte. */
export const keepsSilent: Answer = () => {};

/** Closes the connection without a word. */
export const hangsUp: Answer = (_, response) => void response.destroy();

/** Answers with a status and an error. */
export const fails =
  (status: number, error: unknown = { message: 'No.' }, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    json(response, status, { error }, headers);

/** Answers with a body of its own making. */
export const answers =
  (status: number, body: string, type: string): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** Points elsewhere. */
export const redirects =
  (to: string, status = 307): Answer =>
  (_, response) =>
    void response.writeHead(status, { location: to }).end();

/** Refuses each optional part of a request that it does not take, as a server of an earlier form does, one at a time. */
export const refusesParts =
  (names: readonly string[], otherwise: Answer): Answer =>
  (request, response) => {
    const body: object = JSON.parse(request.body);
    const name = names.find((each) => Object.hasOwn(body, each));
    if (!name) return otherwise(request, response);
    const message = `Unsupported parameter: '${name}' is not supported with this model.`;
    json(response, 400, {
      error: { message, type: 'invalid_request_error', param: name, code: 'unsupported_parameter' },
    });
  };

/** Refuses for being too long, in the words of OpenAI. */
export const hasNoRoom = fails(400, {
  message: "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
  type: 'invalid_request_error',
  param: 'messages',
  code: 'context_length_exceeded',
});
