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
      /** Where the person once found captions on this host; see `pathOf` in entrypoints/call/place.ts. */
      area: string | null;
    }
  /** Stop reading at once and forget what was read. */
  | { kind: 'stop' }
  /** Press the page's own captions control, once, because the person asked for it. */
  | { kind: 'switch on' }
  /** Let the person point at the captions, until they click or `on` is false. Only while reading. */
  | { kind: 'pick'; on: boolean }
  /** Tell the structure of the page, without any text, for a bug report. */
  | { kind: 'structure' };

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
/** `moving`: on the way into or out of a breakout room. `over`: the call has ended. `none`: no call, or the lobby. */
const phase = z.enum(['none', 'on', 'moving', 'over']);
/** How the place of the captions was found: by a known selector, by the shape of a list of captions, or by the person. */
const tier = z.enum(['selector', 'shape', 'picked']);
/** Somebody in the call, and the badges (see utils/badge.ts) under which the page shows them. */
const person = z.object({ name: z.string().min(1).max(200), badges: z.array(z.string().max(100)).max(10) });

/** What the call page tells the panel; checked on arrival, for a content script shares its process with the page. */
export const callMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('state'),
    platform: z.enum(PLATFORMS),
    phase,
    captions: shown,
    /** The tab is out of sight: some pages write no captions then. */
    hidden: z.boolean(),
    /** The page has a control by which captions can be switched on. */
    canSwitchOn: z.boolean(),
  }),
  /** First answer to `read`. `reader` is new when the reader is; messages up to `upTo` are a replay. */
  z.object({ kind: z.literal('reading'), reader: z.string(), upTo: z.int() }),
  /** `seq` rises by one with each message of one reader. */
  z.object({ kind: z.literal('heard'), seq: z.int(), utterance: heard }),
  /**
   * What the reader sees of the captions: no place or no word yet, words, a place that went away, or a page that should
   * show captions and has them in no place that is known.
   */
  z.object({
    kind: z.literal('reader'),
    sees: z.enum(['searching', 'captions', 'lost', 'unknown layout']),
    by: tier.nullable(),
  }),
  /** Who is in the call, where captions show badges instead of names; told while reading only. */
  z.object({ kind: z.literal('people'), people: z.array(person).max(100) }),
  /** What `switch on` came to. */
  z.object({ kind: z.literal('switched'), on: z.boolean() }),
  /** While the person points: the words under the pointer. `path` is set once they clicked, and null when they gave up. */
  z.object({
    kind: z.literal('pick'),
    under: z.string().max(300),
    done: z.boolean(),
    path: z.string().max(1_000).nullable(),
  }),
  /** Answer to `structure`: tags, roles and class names as text. */
  z.object({ kind: z.literal('structure'), text: z.string().max(200_000) }),
]);

export type CallMessage = z.infer<typeof callMessageSchema>;
export type Heard = z.infer<typeof heard>;
export type CallState = Extract<CallMessage, { kind: 'state' }>;
export type ReaderSees = Extract<CallMessage, { kind: 'reader' }>['sees'];
export type Tier = z.infer<typeof tier>;
export type Person = z.infer<typeof person>;
