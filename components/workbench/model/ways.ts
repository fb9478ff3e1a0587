import type { BuiltInState } from '@/data/llm/built-in';
import type { Tested } from '@/data/llm/check';
import type { Fault } from '@/utils/llm/fault';
import type { FaultWords } from '@/utils/llm/fault-words';
import type { ModelSettings } from '@/utils/records';

/** What the settings of a language model need of the browser and the network; tests bring their own. */
export interface Ways {
  /** The origin of this extension, by which servers know it. */
  ownOrigin(): string;
  mayReach(origin: string): Promise<boolean>;
  /** Asks the person for access to one origin; only in a press. Resolves with whether it is given. */
  askToReach(origin: string): Promise<boolean>;
  /** Gives access to an earlier origin back; `inUse`: the one that takes its place. */
  giveBack(origin: string, inUse: string | null): Promise<unknown>;
  /** The origin that the key which is here belongs to; null: there is none. The key itself is never shown again. */
  keyOrigin(): Promise<string | null>;
  keepKey(key: string, origin: string): Promise<void>;
  rememberKey(on: boolean): Promise<void>;
  forgetKey(): Promise<void>;
  /** Rejects with what `faultIn` reads. */
  listModels(model: ModelSettings): Promise<readonly string[]>;
  test(model: ModelSettings): Promise<Tested>;
  faultIn(error: unknown): Fault;
  explain(fault: Fault, model: ModelSettings): FaultWords;
  builtIn(): Promise<BuiltInState>;
  download(onShare: (share: number) => void): Promise<void>;
}
