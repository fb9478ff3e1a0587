import type { Said } from '@/utils/before';
import type { CallMessage, Heard, ReaderSees } from '@/utils/port';
import type { CallPage } from './page';
import { watchCaptions } from './reader';

type HeardMessage = Extract<CallMessage, { kind: 'heard' }>;

/** Messages that are kept for a panel that comes back. */
const BUFFERED = 2_000;

/** One run of the reader, with what it has to say to a panel that was away. */
export interface Session {
  reader: string;
  /** Whose words these are: another interview in the same call gets none of them. */
  interview: string;
  /** The last `seq` that was given. */
  last(): number;
  sees(): ReaderSees;
  /** The newest message of each utterance that changed after `seq`, in the order in which they were begun. */
  after(seq: number): HeardMessage[];
  /** Stops reading and forgets all words. */
  stop(): void;
}

/** Begins to read; `tell` gets each message as it is made. */
export function startSession(
  page: CallPage,
  interview: string,
  known: readonly Said[],
  tell: (message: CallMessage) => void,
): Session {
  const reader = crypto.randomUUID();
  const buffer = new Map<string, HeardMessage>();
  let seq = 0;
  let sees: ReaderSees = 'searching';

  const keep = (utterance: Heard) => {
    seq += 1;
    const message: HeardMessage = { kind: 'heard', seq, utterance };
    // Deleted first, so that the map stays in the order of `seq`.
    buffer.delete(utterance.id);
    buffer.set(utterance.id, message);
    const [oldest] = buffer.values();
    if (buffer.size > BUFFERED && oldest) {
      buffer.delete(oldest.utterance.id);
    }
    tell(message);
  };

  const stop = watchCaptions(page, reader, known, {
    onHeard: (utterances) => utterances.forEach(keep),
    onSees: (next) => {
      sees = next;
      tell({ kind: 'reader', sees });
    },
  });

  return {
    reader,
    interview,
    last: () => seq,
    sees: () => sees,
    // In the order of speech, not of the last change: the panel gives places by it.
    after: (last) =>
      [...buffer.values()]
        .filter((message) => message.seq > last)
        .sort((a, b) => turnOf(a.utterance.id) - turnOf(b.utterance.id)),
    stop() {
      stop();
      buffer.clear();
    },
  };
}

/** The count in `<reader>:<n>`. */
const turnOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));
