import OpenAI from 'openai';
import { faultOf } from '@/utils/llm/fault';
import { retryAfter } from '@/utils/llm/retry';
import { faultSaid } from '@/utils/llm/said-no';
import type { Line } from './fetch';
import { ModelFault } from './model-fault';

/** The SDK over one line, which alone reaches the network and alone knows the key. */
export const clientOver = (line: Line, base: string): OpenAI =>
  new OpenAI({
    baseURL: base,
    // Never sent: the line puts the real key in, so that no error, log or retry of the SDK can hold it.
    apiKey: 'in the line',
    organization: null,
    project: null,
    fetch: async (url, init) => withError(await line.fetch(url, init)),
    // How often and when is decided by utils/llm/retry.ts, for all requests together.
    maxRetries: 0,
    // It would print what a server sends.
    logLevel: 'off',
    // Meant against keys of a site's owner in pages of strangers. Here the person uses a key of their own, in an extension page that no
    // page can look into, and there is no server of ours that could keep it instead.
    dangerouslyAllowBrowser: true,
  });

/** What an error of the SDK means. */
export function meaningOf(error: unknown, host: string): ModelFault {
  if (!(error instanceof OpenAI.APIError)) {
    // A stream that breaks off throws a TypeError of fetch; everything else is an answer that is no such answer.
    return new ModelFault(error instanceof TypeError ? 'cut stream' : 'malformed');
  }
  if (error.cause instanceof ModelFault) return error.cause;
  if (error instanceof OpenAI.APIConnectionError) return new ModelFault('unreachable');
  const wait = retryAfter(error.headers?.get('retry-after') ?? null, Date.now());
  return new ModelFault(faultSaid({ status: error.status ?? null, error: error.error, wait, host }));
}

/** Brings errors into the one form that the SDK reads: some servers send `{ message }` or `{ detail }` alone, or plain text. */
async function withError(response: Response): Promise<Response> {
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (response.ok) {
    if (isPage) throw new ModelFault(faultOf('wrong address'));
    return response;
  }
  const text = isPage ? '' : await response.text();
  return Response.json({ error: errorIn(text) }, { status: response.status, headers: withoutType(response.headers) });
}

function errorIn(text: string): unknown {
  try {
    const whole: unknown = JSON.parse(text);
    if (typeof whole !== 'object' || whole === null) return text;
    if ('error' in whole) return whole.error;
    return 'detail' in whole && typeof whole.detail === 'string' ? whole.detail : whole;
  } catch {
    return text;
  }
}

function withoutType(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('content-type');
  return kept;
}
