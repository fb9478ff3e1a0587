import type { Ask } from '@/utils/llm/ask';
import { requestOf } from '@/utils/llm/body';
import { endpointOf } from '@/utils/llm/origin';
import { MOST_REQUESTS, PATIENCE, type Patience, waitBefore } from '@/utils/llm/retry';
import type { ModelSettings } from '@/utils/records';
import { guessTokens } from '@/utils/summary/fit';
import type { Purpose, Tokens } from '@/utils/summary/record';
import { LONGEST_REPLY } from '@/utils/summary/reply-json';
import { z } from '@/utils/zod';
import { clientOver, meaningOf } from './client';
import { openLine } from './fetch';
import { ModelFault } from './model-fault';
import type { About, Listener, Provider, Reply } from './provider';
import { refusedParts, rememberRefused } from './refused-parts';

interface Options {
  purpose?: Exclude<Purpose, 'list of models'>;
  patience?: Patience;
}

/** The model of an OpenAI-compatible endpoint; null where the settings name none that may be reached. */
export function openEndpoint(settings: ModelSettings, options: Options = {}): Provider | null {
  const { purpose = 'summary of an answer', patience = PATIENCE } = options;
  const place = endpointOf(settings.baseUrl);
  if (!place || settings.model === '') return null;
  const { host, base } = place;
  const { model } = settings;
  const without = new Set(refusedParts(settings));
  const request = (ask: Ask) => requestOf(ask, model, [...without]);

  /** Asks as often as it may help, with one text and at most three requests. */
  async function ask(ask: Ask, listener: Listener, signal: AbortSignal, about: About): Promise<Reply> {
    const begun = Date.now();
    for (let sent = 1; ; sent++) {
      try {
        return await askOnce(ask, listener, signal, about);
      } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        const { fault } = error;
        const refused = fault.parameter !== null && !without.has(fault.parameter) ? fault.parameter : null;
        if (refused) {
          without.add(refused);
          await rememberRefused(settings, refused);
          if (sent < MOST_REQUESTS) continue;
        }
        const wait = waitBefore(fault, sent, Date.now() - begun, patience);
        if (wait === null) throw error;
        listener.onText('');
        await pause(wait, signal);
      }
    }
  }

  async function askOnce(ask: Ask, listener: Listener, signal: AbortSignal, about: About): Promise<Reply> {
    const body = request(ask);
    const estimate = { in: guessTokens(JSON.stringify(body)), out: ask.maxTokens };
    const line = openLine({ ...about, purpose, model, estimate }, { signal, patience });
    try {
      const reply = await read(await clientOver(line, base).chat.completions.create(body), listener);
      await line.answered(reply.tokens);
      return reply;
    } catch (error) {
      throw await line.failed(error, (other) => meaningOf(other, host));
    }
  }

  return { kind: 'endpoint', host, model, bodyOf: (ask) => JSON.stringify(request(ask)), ask };
}

const count = z.int().min(0);
const chunkSchema = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(null),
});

/** Reads a stream to its end. A reply counts only once the model has said that it is finished: streams that break off end like any other. */
async function read(stream: AsyncIterable<unknown>, listener: Listener): Promise<Reply> {
  let [text, refusal] = ['', ''];
  let finish: string | null = null;
  let tokens: Tokens | null = null;
  let isEmpty = true;
  for await (const piece of stream) {
    const chunk = chunkSchema.safeParse(piece).data;
    if (!chunk) throw new ModelFault('malformed');
    isEmpty = false;
    if (chunk.usage) tokens = { in: chunk.usage.prompt_tokens, out: chunk.usage.completion_tokens };
    const [choice] = chunk.choices;
    if (!choice) continue;
    finish = choice.finish_reason ?? finish;
    refusal += choice.delta?.refusal ?? '';
    if (!choice.delta?.content) continue;
    text += choice.delta.content;
    if (text.length > LONGEST_REPLY) throw new ModelFault('oversized');
    listener.onText(text);
  }
  if (isEmpty) throw new ModelFault('malformed');
  if (!finish) throw new ModelFault('cut stream');
  if (refusal !== '' || finish === 'content_filter') throw new ModelFault('refusal');
  if (finish === 'length') throw new ModelFault('unfinished');
  if (text === '') throw new ModelFault('malformed');
  return { text, tokens };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new ModelFault('cancelled'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
}
