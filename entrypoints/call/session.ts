import type { CallMessage, Heard, ReaderSees, Tier } from '@/utils/port';
import { allowance } from './allowance';
import type { CallPage } from './page';
import type { Place } from './place';
import { type Start, watchCaptions } from './reader';

type HeardMessage = Extract<CallMessage, { kind: 'heard' }>;

/** What is kept for a panel that comes back: so many messages, of so many characters together. */
const BUFFERED = 2_000;
const CHARACTERS = 2_000_000;
/** Milliseconds between looks at who is in the call. */
const PEOPLE_EVERY = 2_000;

/** One run of the reader, with what it has to say to a panel that was away. */
export interface Session {
  reader: string;
  /** Whose words these are: another interview in the same call gets none of them. */
  interview: string;
  /** The last `seq` that was given. */
  last(): number;
  /** What a panel must know that has just come. */
  now(): CallMessage[];
  /** The newest message of each utterance that changed after `seq`, in the order in which they were begun. */
  after(seq: number): HeardMessage[];
  /** Reads in this place from now on. */
  readIn(place: Place): void;
  /** Captions were switched on: they are waited for as at the beginning. */
  expect(): void;
  /** Stops reading and forgets all words. */
  stop(): void;
}

/** Begins to read; `tell` gets each message as it is made. */
export function startSession(
  page: CallPage,
  interview: string,
  start: Omit<Start, 'reader'>,
  tell: (message: CallMessage) => void,
): Session {
  const reader = crypto.randomUUID();
  const buffer = new Map<string, HeardMessage>();
  const mayBegin = allowance();
  let seq = 0;
  let characters = 0;
  let seen: { sees: ReaderSees; by: Tier | null } = { sees: 'searching', by: null };
  let people = '[]';

  const drop = (id: string) => {
    characters -= buffer.get(id)?.utterance.text.length ?? 0;
    buffer.delete(id);
  };

  const keep = (utterance: Heard) => {
    if (!mayBegin(utterance.id, Date.now())) return;
    seq += 1;
    const message: HeardMessage = { kind: 'heard', seq, utterance };
    // Deleted first, so that the map stays in the order of `seq`.
    drop(utterance.id);
    buffer.set(utterance.id, message);
    characters += utterance.text.length;
    for (const oldest of buffer.keys()) {
      if (buffer.size <= BUFFERED && characters <= CHARACTERS) break;
      drop(oldest);
    }
    tell(message);
  };

  const peopleNow = (): CallMessage => ({ kind: 'people', people: JSON.parse(people) });
  const lookForPeople = () => {
    const now = JSON.stringify(page.people());
    if (now === people) return;
    people = now;
    tell(peopleNow());
  };

  const reading = watchCaptions(
    page,
    { ...start, reader },
    {
      onHeard: (utterances) => utterances.forEach(keep),
      onSees: (sees, by) => {
        seen = { sees, by };
        tell({ kind: 'reader', ...seen });
      },
    },
  );
  lookForPeople();
  const looking = setInterval(lookForPeople, PEOPLE_EVERY);

  return {
    reader,
    interview,
    last: () => seq,
    now: () => [{ kind: 'reader', ...seen }, peopleNow()],
    // In the order of speech, not of the last change: the panel gives places by it.
    after: (last) =>
      [...buffer.values()]
        .filter((message) => message.seq > last)
        .sort((a, b) => turnOf(a.utterance.id) - turnOf(b.utterance.id)),
    readIn: reading.readIn,
    expect: reading.expect,
    stop() {
      clearInterval(looking);
      reading.stop();
      buffer.clear();
    },
  };
}

/** The count in `<reader>:<n>`. */
const turnOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));
