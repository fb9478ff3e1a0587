// The browser's own models as Chromium 138 and later have them: the Prompt API (webmachinelearning.github.io/prompt-api) and the Summarizer
// API (webmachinelearning.github.io/writing-assistance-apis), only what is used here. TypeScript does not know them yet.

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Creating {
  signal?: AbortSignal;
  monitor?(monitor: EventTarget): void;
}

const LANGUAGES = ['en'];

/** What the model is needed for; asking whether it is there has to say the same as making it. */
export const PROMPTS = {
  expectedInputs: [{ type: 'text', languages: LANGUAGES }],
  expectedOutputs: [{ type: 'text', languages: LANGUAGES }],
};
export const SUMMARIES = {
  type: 'tldr',
  format: 'plain-text',
  length: 'short',
  expectedInputLanguages: LANGUAGES,
  outputLanguage: 'en',
};

export interface Session {
  promptStreaming(text: string, options: { responseConstraint?: object; signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

export interface LanguageModelApi {
  availability(options: typeof PROMPTS): Promise<Availability>;
  create(
    options: typeof PROMPTS & Creating & { initialPrompts?: { role: string; content: string }[] },
  ): Promise<Session>;
}

export interface SummarizerSession {
  summarize(text: string, options: { context?: string; signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

export interface SummarizerApi {
  availability(options: typeof SUMMARIES): Promise<Availability>;
  create(options: typeof SUMMARIES & Creating): Promise<SummarizerSession>;
}

interface BuiltIn {
  LanguageModel?: LanguageModelApi;
  Summarizer?: SummarizerApi;
}

/** Whichever of the two is there, the better one first, with its state; null: neither can be had. */
export async function builtInApi(): Promise<
  | { name: 'LanguageModel'; api: LanguageModelApi; state: Availability }
  | { name: 'Summarizer'; api: SummarizerApi; state: Availability }
  | null
> {
  const { LanguageModel, Summarizer } = globalThis as BuiltIn;
  const prompts = await stateOf(LanguageModel?.availability(PROMPTS));
  if (LanguageModel && prompts !== 'unavailable') return { name: 'LanguageModel', api: LanguageModel, state: prompts };
  const summaries = await stateOf(Summarizer?.availability(SUMMARIES));
  return Summarizer && summaries !== 'unavailable' ? { name: 'Summarizer', api: Summarizer, state: summaries } : null;
}

/** A browser in which a policy forbids it rejects. */
const stateOf = async (asked: Promise<Availability> | undefined): Promise<Availability> =>
  asked ? asked.catch(() => 'unavailable') : 'unavailable';

/** Tells how much of the model is there, from 0 to 1, while it is downloaded. */
export const watching = (onShare: ((share: number) => void) | undefined) => ({
  monitor: (monitor: EventTarget) =>
    monitor.addEventListener('downloadprogress', (event) => {
      if ('loaded' in event && typeof event.loaded === 'number') onShare?.(Math.min(1, Math.max(0, event.loaded)));
    }),
});
