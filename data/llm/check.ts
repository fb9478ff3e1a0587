import type { Ask } from '@/utils/llm/ask';
import { type Fault, faultOf } from '@/utils/llm/fault';
import { endpointOf } from '@/utils/llm/origin';
import type { Patience } from '@/utils/llm/retry';
import type { ModelSettings } from '@/utils/records';
import type { Tokens } from '@/utils/summary/record';
import { modelSettings } from '../settings';
import { openEndpoint } from './endpoint';
import { openLine } from './fetch';
import { ModelFault } from './model-fault';
import { forgetRefused, refusedParts } from './refused-parts';

/** What a test of the connection found. */
export interface Tested {
  /** null: it works. */
  fault: Fault | null;
  /** Until the reply was whole, or was not. */
  ms: number;
  tokens: Tokens | null;
  /** Parts of a request that this model does not take; they are left out from now on. */
  leftOut: readonly string[];
}

/** About nobody. */
const ASK: Ask = {
  system: 'This is a test of the connection. Reply with one JSON object and nothing around it.',
  user: 'Reply with {"ready": true}.',
  schema: {
    type: 'object',
    properties: { ready: { type: 'boolean' } },
    required: ['ready'],
    additionalProperties: false,
  },
  maxTokens: 200,
};

/** Asks the model that is set a tiny question, and finds out what is wrong where none comes back. */
export async function testConnection(
  settings: ModelSettings,
  signal: AbortSignal,
  patience?: Patience,
): Promise<Tested> {
  const begun = Date.now();
  // Found out anew: a server may have learnt since.
  await forgetRefused(settings);
  const [fault, tokens] = await ask({ ...settings, refused: [] }, signal, patience);
  const leftOut = refusedParts({ ...settings, refused: (await modelSettings()).refused });
  return { fault, ms: Date.now() - begun, tokens, leftOut };
}

async function ask(
  settings: ModelSettings,
  signal: AbortSignal,
  patience?: Patience,
): Promise<[Fault | null, Tokens | null]> {
  const provider = openEndpoint(settings, { purpose: 'test of the connection', patience });
  if (!provider) return [faultOf(endpointOf(settings.baseUrl) ? 'model missing' : 'no endpoint'), null];
  // A server that takes none of the optional parts refuses more of them than one text has requests.
  for (let again = true; ; again = false) {
    try {
      const about = { interviewId: null, approved: provider.bodyOf(ASK), basis: [], shown: true, masked: null };
      return [null, (await provider.ask(ASK, { onText: () => {} }, signal, about)).tokens];
    } catch (error) {
      if (!(error instanceof ModelFault)) throw error;
      const { fault } = error;
      // It thought for too long about so small a question, but it did answer.
      if (fault.kind === 'unfinished') return [null, null];
      if (fault.kind === 'parameter' && again) continue;
      if (fault.kind !== 'unreachable') return [fault, null];
      return [(await isThere(settings, signal, patience)) ? faultOf('cors') : fault, null];
    }
  }
}

/**
 * Whether something answers, although its answer may not be read: then it is only the server's list of origins that is in the way.
 * A browser follows redirects of such a request, so it carries neither words nor key.
 */
async function isThere({ baseUrl, model }: ModelSettings, signal: AbortSignal, patience?: Patience): Promise<boolean> {
  const errand = {
    interviewId: null,
    model,
    approved: null,
    basis: [],
    shown: true,
    masked: null,
    estimate: { in: 0, out: 0 },
  };
  const line = openLine({ ...errand, purpose: 'test of the connection' }, { signal, patience });
  try {
    await line.fetch(`${endpointOf(baseUrl)?.base}/models`, { mode: 'no-cors' });
    await line.answered(null);
    return true;
  } catch (error) {
    await line.failed(error, () => new ModelFault('unreachable'));
    return false;
  }
}
