import type { Ask } from '@/utils/llm/ask';
import { builtInApi, PROMPTS, SUMMARIES, watching } from './built-in-api';
import { faultOfBuiltIn } from './built-in-fault';
import { askByPrompt } from './by-prompt';
import { askBySummaries, linesIn } from './by-summaries';
import { ModelFault } from './model-fault';
import type { Provider } from './provider';
import { whileAllowed } from './while-allowed';

/** `absent`: this browser has no model of its own, or this computer is too small for it. */
export type BuiltInState = 'absent' | 'downloadable' | 'downloading' | 'ready';

/** No candidate, and none of what anybody said. */
const NOBODY = { interviewId: null, basis: [] };
/** A small computer needs its time; one that takes longer is no help. */
const TOTAL = 120_000;

/** What there is of a model in the browser itself. */
export async function builtInState(): Promise<BuiltInState> {
  const found = await builtInApi();
  if (!found || found.state === 'unavailable') return 'absent';
  return found.state === 'available' ? 'ready' : found.state;
}

/**
 * Has the browser fetch its model, some gigabytes, unless zero egress is on; it ends when that is switched on meanwhile. To be called in a press; throws
 * a `ModelFault`.
 */
export async function downloadBuiltIn(onShare: (share: number) => void, signal: AbortSignal): Promise<void> {
  const found = await builtInApi();
  if (!found) throw new ModelFault('no model');
  await whileAllowed(NOBODY, signal, async (until) => {
    const how = { ...watching(onShare), signal: until };
    try {
      const made =
        found.name === 'LanguageModel'
          ? await found.api.create({ ...PROMPTS, ...how })
          : await found.api.create({ ...SUMMARIES, ...how });
      made.destroy();
    } catch (error) {
      throw faultOfBuiltIn(error, signal);
    }
  });
}

/**
 * The browser's own model, from which nothing leaves; null: there is none. Where it can only shorten texts, each line of the answer is
 * shortened by itself, so that its source is known.
 */
export async function openBuiltIn(total = TOTAL): Promise<Provider | null> {
  const found = await builtInApi();
  if (!found) return null;
  const own = { kind: 'built-in' as const, host: '' };
  if (found.name === 'LanguageModel') {
    const { api } = found;
    return {
      ...own,
      model: 'Prompt API',
      bodyOf: ({ system, user }: Ask) => `${system}\n\n${user}`,
      ask: (ask, listener, signal, about) =>
        whileAllowed(about, signal, (until) => askByPrompt(api, ask, listener, { signal: until, total })),
    };
  }
  const { api } = found;
  return {
    ...own,
    model: 'Summarizer API',
    bodyOf: ({ user }) =>
      linesIn(user)
        .map(({ words }) => words)
        .join('\n'),
    ask: (ask, listener, signal, about) =>
      whileAllowed(about, signal, (until) => askBySummaries(api, ask, listener, { signal: until, total })),
  };
}
