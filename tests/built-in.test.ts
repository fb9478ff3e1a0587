import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { db } from '@/data/db';
import { deleteWords } from '@/data/delete-words';
import { builtInState, downloadBuiltIn, openBuiltIn } from '@/data/llm/built-in';
import { ModelFault } from '@/data/llm/model-fault';
import { changeModel } from '@/data/settings';
import type { FaultKind } from '@/utils/llm/fault';
import { ASK, about, fresh, interviewFor } from './fixtures/model';

// No machine of ours has such a model: what stands in for the browser here follows the interfaces of its specifications, and proves only
// that ours keep to them.

type Options = { monitor?(monitor: EventTarget): void; signal?: AbortSignal; initialPrompts?: unknown };

/** A stand-in for the Prompt API that says these pieces. */
function prompts(pieces: (string | Error)[], state = 'available', { every = 0, picky = false } = {}) {
  const seen = { created: [] as Options[], asked: [] as { text: string; responseConstraint?: object }[], destroyed: 0 };
  const promptStreaming = (text: string, options: { responseConstraint?: object; signal: AbortSignal }) => {
    seen.asked.push({ text, responseConstraint: options.responseConstraint });
    return new ReadableStream<string>({
      async start(controller) {
        options.signal.addEventListener('abort', () => controller.error(options.signal.reason));
        if (picky && options.responseConstraint) return controller.error(new DOMException('No', 'NotSupportedError'));
        for (const piece of pieces) {
          await new Promise((go) => setTimeout(go, every));
          if (options.signal.aborted) return;
          if (piece instanceof Error) return controller.error(piece);
          controller.enqueue(piece);
        }
        controller.close();
      },
    });
  };
  vi.stubGlobal('LanguageModel', {
    availability: async () => state,
    create: async (options: Options) => {
      seen.created.push(options);
      options.signal?.throwIfAborted();
      download(options);
      return { promptStreaming, destroy: () => seen.destroyed++ };
    },
  });
  return seen;
}

function download({ monitor }: Options): void {
  const target = new EventTarget();
  monitor?.(target);
  for (const loaded of [0, 0.5, 1])
    target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
}

/** A stand-in for the Summarizer API that shortens to the first words. */
function summarizer(shorten = (text: string) => Promise.resolve(`In short: ${text.slice(0, 19)}.`)) {
  const seen = { asked: [] as string[], destroyed: 0 };
  vi.stubGlobal('Summarizer', {
    availability: async () => 'downloadable',
    create: async (options: Options) => {
      download(options);
      return {
        summarize: (text: string) => {
          seen.asked.push(text);
          return shorten(text);
        },
        destroy: () => seen.destroyed++,
      };
    },
  });
  return seen;
}

let id: string;
beforeEach(async () => {
  await fresh();
  id = await interviewFor(null);
  await db.utterances.add({
    id: 'u0',
    interviewId: id,
    place: 0,
    speaker: 'Nora',
    text: 'We put Redis before the catalogue.',
    at: 1,
    time: 1,
    changedAt: 1,
    settled: true,
  });
});
afterEach(() => void vi.unstubAllGlobals());

async function askOf(signal = new AbortController().signal, total?: number) {
  const provider = await openBuiltIn(total);
  if (!provider) throw new Error('There is none.');
  const [texts, shares]: [string[], number[]] = [[], []];
  const listener = { onText: (text: string) => texts.push(text), onDownload: (share: number) => shares.push(share) };
  const [reply, fault] = await provider
    .ask(ASK, listener, signal, { ...about(id, provider.bodyOf(ASK)), basis: ['u0:34'] })
    .then((given) => [given, null] as const)
    .catch((error: unknown) => [null, error instanceof ModelFault ? error.fault.kind : error] as const);
  return { provider, reply, fault, texts, shares };
}

test('with a stand-in for the browser: it is said whether there is a model, and how far it is', async () => {
  expect(await builtInState()).toBe('absent');
  expect(await openBuiltIn()).toBeNull();
  for (const [state, said] of [
    ['available', 'ready'],
    ['downloadable', 'downloadable'],
    ['downloading', 'downloading'],
    ['unavailable', 'absent'],
  ]) {
    prompts([], state);
    expect(await builtInState()).toBe(said);
  }
  vi.stubGlobal('LanguageModel', { availability: () => Promise.reject(new DOMException('No', 'NotAllowedError')) });
  expect(await builtInState()).toBe('absent');
  summarizer();
  expect(await builtInState()).toBe('downloadable');
});

test('with a stand-in for the Prompt API: a reply comes in pieces, held to the schema, in a session that is ended', async () => {
  const seen = prompts(['{"claims"', ': []}']);
  const { provider, reply, texts, shares } = await askOf();
  expect(provider).toMatchObject({ kind: 'built-in', host: '', model: 'Prompt API' });
  expect(provider.bodyOf(ASK)).toBe(`${ASK.system}\n\n${ASK.user}`);
  expect(reply).toEqual({ text: '{"claims": []}', tokens: null });
  expect(texts).toEqual(['{"claims"', '{"claims": []}']);
  expect(shares).toEqual([0, 0.5, 1]);
  expect(seen.created[0]).toMatchObject({
    initialPrompts: [{ role: 'system', content: ASK.system }],
    expectedInputs: [{ type: 'text', languages: ['en'] }],
    expectedOutputs: [{ type: 'text', languages: ['en'] }],
  });
  expect(seen.asked).toEqual([{ text: ASK.user, responseConstraint: ASK.schema }]);
  expect(seen.destroyed).toBe(1);
});

test('with a stand-in for the Prompt API: a model that cannot be held to a schema is asked without', async () => {
  const seen = prompts(['{"claims": []}'], 'available', { picky: true });
  expect((await askOf()).reply?.text).toBe('{"claims": []}');
  expect(seen.asked.map(({ responseConstraint }) => responseConstraint)).toEqual([ASK.schema, undefined]);
});

test('with a stand-in for the Prompt API: its errors are told by their kind, and no part of a reply is final', async () => {
  const cases: [string, string][] = [
    ['QuotaExceededError', 'too much text'],
    ['NotAllowedError', 'no model'],
    ['NotReadableError', 'refusal'],
    ['UnknownError', 'server'],
  ];
  for (const [name, kind] of cases) {
    const seen = prompts(['{"claims"', new DOMException('No', name) as Error]);
    expect(await askOf()).toMatchObject({ reply: null, fault: kind });
    expect(seen.destroyed).toBe(1);
  }
  prompts([]);
  expect((await askOf()).fault).toBe('malformed');
  prompts(Array.from({ length: 30 }, () => 'a'.repeat(10_000)));
  expect((await askOf()).fault).toBe('oversized');
});

test('with a stand-in for the Prompt API: a stop and too long a time end it', async () => {
  prompts(['a', 'b', 'c'], 'available', { every: 60 });
  expect((await askOf(AbortSignal.abort())).fault).toBe('cancelled');
  expect((await askOf(AbortSignal.timeout(80))).fault).toBe('cancelled');
  expect((await askOf(undefined, 80)).fault).toBe('too long');
});

test('with a stand-in for the Summarizer API: each line is shortened by itself and cites itself', async () => {
  const seen = summarizer();
  const { provider, reply, fault, texts } = await askOf();
  expect(fault).toBeNull();
  expect(provider.bodyOf(ASK)).toBe('We put Redis before the catalogue — naïvely at first.');
  // The second line has too few words to be shortened.
  expect(seen.asked).toEqual(['We put Redis before the catalogue — naïvely at first.']);
  const claims = [{ text: 'In short: We put Redis before.', cites: [1], quote: null }];
  expect(JSON.parse(reply?.text ?? '')).toEqual({ claims });
  expect(texts).toHaveLength(1);
  expect(seen.destroyed).toBe(1);
});

test('with a stand-in for the Summarizer API: long summaries end with a whole sentence, and a failure is a fault', async () => {
  summarizer(async () => `${'One sentence of words. '.repeat(30)}`);
  const text = JSON.parse((await askOf()).reply?.text ?? '').claims[0].text;
  expect(text.length).toBeLessThanOrEqual(400);
  expect(text).toMatch(/words\.$/);
  summarizer(() => Promise.reject(new DOMException('No', 'QuotaExceededError')));
  expect((await askOf()).fault).toBe('too much text');
});

const ENDS: [FaultKind, () => Promise<unknown>][] = [
  ['consent', () => addAct(id, { kind: 'consent', answer: 'withdrawn', wording: '' })],
  ['erased', () => db.interviews.delete(id)],
  ['words deleted', () => deleteWords(id)],
  ['zero egress', () => changeModel({ zeroEgress: true })],
];

test.each(ENDS)(
  'with a stand-in for the Prompt API: %s ends it while it writes, and lets none begin',
  async (kind, end) => {
    const seen = prompts(['{"claims"', ...Array.from({ length: 40 }, () => ' '), ': []}'], 'available', { every: 10 });
    const asked = askOf();
    await vi.waitFor(() => expect(seen.asked).toHaveLength(1));
    await end();
    expect(await asked).toMatchObject({ reply: null, fault: kind });
    expect(seen.destroyed).toBe(1);
    expect((await askOf()).fault).toBe(kind);
    expect(seen.created).toHaveLength(1);
  },
);

test.each(ENDS)('with a stand-in for the Summarizer API: %s ends it, although the model goes on', async (kind, end) => {
  const seen = summarizer(async (text) => {
    await end();
    await new Promise((go) => setTimeout(go, 50));
    return `In short: ${text}`;
  });
  expect(await askOf()).toMatchObject({ reply: null, fault: kind });
  expect(seen.destroyed).toBe(1);
});

test('with a stand-in for the browser: a model can be downloaded ahead', async () => {
  const seen = prompts([], 'downloadable');
  const shares: number[] = [];
  await downloadBuiltIn((share) => shares.push(share), new AbortController().signal);
  expect(shares).toEqual([0, 0.5, 1]);
  expect(seen.destroyed).toBe(1);
  vi.unstubAllGlobals();
  await expect(downloadBuiltIn(() => {}, new AbortController().signal)).rejects.toBeInstanceOf(ModelFault);
});

test('with zero egress on no download begins, and one that runs ends when it is switched on', async () => {
  const seen = prompts([], 'downloadable');
  await changeModel({ zeroEgress: true });
  const download = () => downloadBuiltIn(() => {}, new AbortController().signal).catch((error: unknown) => error);
  expect(await download()).toMatchObject({ fault: { kind: 'zero egress' } });
  expect(seen.created).toEqual([]);
  await changeModel({ zeroEgress: false });
  vi.stubGlobal('LanguageModel', {
    availability: async () => 'downloadable',
    create: ({ signal }: Options) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  });
  const running = download();
  await changeModel({ zeroEgress: true });
  expect(await running).toMatchObject({ fault: { kind: 'zero egress' } });
});
