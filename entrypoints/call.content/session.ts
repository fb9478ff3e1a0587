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
  /** The first `seq` from which nothing is missing. */
  oldest(): number;
  sees(): ReaderSees;
  /** The newest message of each utterance that changed after `seq`, in order. */
  after(seq: number): HeardMessage[];
  /** Stops reading and forgets all words. */
  stop(): void;
}

/** Begins to read; `tell` gets each message as it is made. */
export function startSession(
  page: CallPage,
  interview: string,
  fresh: boolean,
  tell: (message: CallMessage) => void,
): Session {
  const reader = crypto.randomUUID();
  const buffer = new Map<string, HeardMessage>();
  let seq = 0;
  let dropped = 0;
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
      dropped = oldest.seq;
    }
    tell(message);
  };

  const stop = watchCaptions(page, reader, fresh, {
    onHeard: (utterances) => utterances.forEach(keep),
    onSees: (next) => {
      sees = next;
      tell({ kind: 'reader', sees });
    },
  });

  return {
    reader,
    interview,
    oldest: () => dropped + 1,
    sees: () => sees,
    after: (last) => [...buffer.values()].filter((message) => message.seq > last),
    stop() {
      stop();
      buffer.clear();
    },
  };
}
