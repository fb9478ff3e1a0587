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

/** What a request is for: by it consent, the ledger and the text that was shown are held to. */
export interface About {
  /** null: it is about no candidate, as the test of the connection. */
  interviewId: string | null;
  /** What the person approved, or agreed to have sent unseen: `bodyOf(ask)` as it was then. Any other text is refused. */
  approved: string;
  /** What was said and is in it, as in a stored summary; empty: nothing. Once any of it is deleted, nothing is sent or written of it. */
  basis: readonly string[];
  /** Whether the person saw it. What was not shown goes only while the settings let it go unseen. */
  shown: boolean;
  /** Whether names, addresses and numbers are masked in it; null: it holds no words of a candidate. */
  masked: boolean | null;
}

/** One way to a language model. */
export interface Provider {
  kind: 'endpoint' | 'built-in';
  /** Host and port that text leaves for; empty: none, the model runs in this browser. */
  host: string;
  model: string;
  /** The exact text that `ask` sends: what is shown before and kept after. */
  bodyOf(ask: Ask): string;
  /**
   * Resolves with a reply that is whole, never with a part of one; throws a `ModelFault`. Stops at once when `signal` is aborted, and by itself
   * when consent is withdrawn, the words deleted, the interview erased or the way out closed.
   */
  ask(ask: Ask, listener: Listener, signal: AbortSignal, about: About): Promise<Reply>;
}
