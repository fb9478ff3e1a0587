import type { Ask } from '@/utils/llm/ask';
import type { Tokens } from '@/utils/summary/record';

export interface Listener {
  /** The reply so far, whenever more of it has come. */
  onText(soFar: string): void;
  /** How much of a model is downloaded, from 0 to 1; only the browser's own model has to be. */
  onDownload?(share: number): void;
}

export interface Reply {
  text: string;
  /** null: the model did not say. */
  tokens: Tokens | null;
}

/** One way to a language model. It knows nothing of interviews, consent or storage. */
export interface Provider {
  kind: 'endpoint' | 'built-in';
  /** Host and port that text leaves for; empty: none, the model runs in this browser. */
  host: string;
  model: string;
  /** The exact text that `ask` sends: what is shown before and kept after. */
  bodyOf(ask: Ask): string;
  /** Asks once; throws a `ModelFault`. Stops at once when `signal` is aborted. */
  ask(ask: Ask, listener: Listener, signal: AbortSignal): Promise<Reply>;
}
