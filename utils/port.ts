import { PLATFORMS } from './platforms';
import { z } from './zod';

export { CALL_PORT } from './call-port';

/** What the panel asks of the call page. Without `read` the page answers with `state` alone and reads no text. */
export type PanelMessage =
  /**
   * Read captions for `interview`; replay what reader `reader` sent after `since`. Sent only with recorded consent. `known`
   * are the last words kept since then, by which a new reader finds where to go on.
   */
  | {
      kind: 'read';
      interview: string;
      reader: string | null;
      since: number;
      known: { speaker: string; text: string }[];
    }
  /** Stop reading at once and forget what was read. */
  | { kind: 'stop' };

/** One turn of one speaker, as it stands now. A later message with the same id replaces it. */
const heard = z.object({
  /** Reader and count: `<reader>:<n>`; the same over revisions. */
  id: z.string().min(1).max(100),
  speaker: z.string().max(200),
  text: z.string().max(20_000),
  /** Milliseconds since 1970 at which its first word was seen. */
  at: z.number(),
  settled: z.boolean(),
});

/** `off`: shown by the page as switched off. `unknown`: the page does not tell. */
const shown = z.enum(['on', 'off', 'unknown']);

/** What the call page tells the panel; checked on arrival, for a content script shares its process with the page. */
export const callMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), platform: z.enum(PLATFORMS), inCall: z.boolean(), captions: shown }),
  /** First answer to `read`. `reader` is new when the reader is; messages up to `upTo` are a replay. */
  z.object({ kind: z.literal('reading'), reader: z.string(), upTo: z.int() }),
  /** `seq` rises by one with each message of one reader. */
  z.object({ kind: z.literal('heard'), seq: z.int(), utterance: heard }),
  /** What the reader sees of the captions: no place for them yet, a place and words, a place that went away. */
  z.object({ kind: z.literal('reader'), sees: z.enum(['searching', 'captions', 'lost']) }),
]);

export type CallMessage = z.infer<typeof callMessageSchema>;
export type Heard = z.infer<typeof heard>;
export type CallState = Extract<CallMessage, { kind: 'state' }>;
export type ReaderSees = Extract<CallMessage, { kind: 'reader' }>['sees'];
