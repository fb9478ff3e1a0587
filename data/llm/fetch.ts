import type { FaultKind } from '@/utils/llm/fault';
import { PATIENCE, type Patience } from '@/utils/llm/retry';
import type { Tokens } from '@/utils/summary/record';
import type { Errand } from './errand';
import { noteAnswer, noteFault, writeDown } from './ledger';
import { barTo, type Outgoing } from './may-send';
import { watchBar } from './may-use';
import { metered } from './metered';
import { ModelFault } from './model-fault';
import { addressOf, headersFor, textOf } from './outgoing';

export interface Terms {
  /** Aborted: the request ends at once. */
  signal: AbortSignal;
  patience?: Patience;
  /** Bytes of the answer at most. */
  most?: number;
}

/** One request, from its row in the ledger to what became of it. */
export interface Line {
  /** Sends it: the one call of `fetch` to a model in this extension. Takes what the SDK made, and once only. */
  fetch(url: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** To be called once the reply is whole; throws where the request was stopped meanwhile. */
  answered(tokens: Tokens | null): Promise<void>;
  /** To be called with whatever was thrown: says what it was and notes it. The error itself must go no further. */
  failed(error: unknown, otherwise: (error: unknown) => ModelFault): Promise<ModelFault>;
}

/** A token is an event of its own, of some 330 bytes at OpenAI and 540 at Azure; what the letters of a reply may be is looked at where they are read. */
const MOST = 4 * 1024 * 1024;

/**
 * Opens a line for one request. It goes to the saved origin only, with the text that was approved, after its row is written; it ends when
 * the person stops it, when it takes too long or too much, and at once when consent, interview or settings no longer bear it.
 */
export function openLine(errand: Errand, { signal, patience = PATIENCE, most = MOST }: Terms): Line {
  const inner = new AbortController();
  let row: string | null = null;
  let stopped: ModelFault | null = null;
  let used = false;
  const ends: (() => void)[] = [];

  function stop(kind: FaultKind): void {
    stopped ??= new ModelFault(kind);
    inner.abort(stopped);
  }
  const end = () => {
    for (const each of ends.splice(0)) each();
  };

  async function send(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    if (used) throw new ModelFault('other text');
    used = true;
    const outgoing: Outgoing = { url: addressOf(url), body: textOf(init.body) };
    const isProbe = init.mode === 'no-cors';
    if (signal.aborted) throw new ModelFault('cancelled');
    const onAbort = () => stop('cancelled');
    signal.addEventListener('abort', onAbort);
    ends.push(() => signal.removeEventListener('abort', onAbort));
    // Before the key is touched; what counts is the same look inside the transaction.
    const bar = await barTo(outgoing, errand);
    if (bar) throw new ModelFault(bar);
    const headers = await headersFor(outgoing.url, init);
    row = await writeDown(outgoing, errand);
    if (stopped) throw stopped;
    // Whatever window withdraws consent, erases the interview or closes the way out: it ends here at once.
    ends.push(watchBar(() => barTo(outgoing, errand), stop));
    const firstBy = performance.now() + patience.firstByte;
    const slow = setTimeout(() => stop('slow start'), patience.firstByte);
    const whole = setTimeout(() => stop('too long'), patience.total);
    ends.push(() => clearTimeout(whole));
    try {
      const response = await fetch(outgoing.url, {
        method: init.method ?? 'GET',
        body: outgoing.body,
        headers,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // 'manual' follows nothing, as 'error', but tells a redirect from a server that is not there. A probe has no other
        // choice than to follow: it carries neither words nor key, and its answer cannot be read.
        ...(isProbe ? { mode: 'no-cors', redirect: 'follow' } : { redirect: 'manual' }),
        signal: inner.signal,
      });
      if (isProbe) return new Response(null);
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) stop('redirected');
      if (stopped) throw stopped;
      const body = response.body && metered(response.body, { ...patience, firstBy, most, stop });
      return new Response(body, { status: response.status, headers: response.headers });
    } catch (error) {
      // Nothing came at all. A browser does not tell a name, a closed port and a certificate apart.
      throw stopped ?? (error instanceof ModelFault ? error : new ModelFault('unreachable'));
    } finally {
      clearTimeout(slow);
    }
  }

  return {
    fetch: (url, init) =>
      send(url, init).catch((error) => {
        // Before there is a row, only what is kept here can have failed.
        stopped ??= error instanceof ModelFault ? error : new ModelFault(row ? 'unreachable' : 'not kept');
        throw stopped;
      }),
    answered: async (tokens) => {
      end();
      if (stopped) throw stopped;
      if (row) await noteAnswer(row, tokens);
    },
    failed: async (error, otherwise) => {
      end();
      const fault = stopped ?? (error instanceof ModelFault ? error : otherwise(error));
      inner.abort(fault);
      if (row) await noteFault(row, fault.fault);
      return fault;
    },
  };
}
