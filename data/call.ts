import type { CallMessage, CallState, Heard, Person, ReaderSees, Tier } from '@/utils/port';
import type { GapCause } from '@/utils/records';
import { areaOf, keepArea } from './areas';
import { followGaps } from './gaps';
import { openLine } from './line';
import { requestsOver } from './requests';
import type { CallPlace } from './tabs';
import { lastWords } from './transcript';
import { watchClock } from './wake';
import { writeWords } from './words';

/** Turns that are held for the screen. */
const TURNS = 6;
/** The screen is told of new words at once, then at most this often, in ms. */
const TELL_EVERY = 30;

/** What the panel shows from memory, at once; everything else is read from the database. */
export interface CallView {
  connected: boolean;
  state: CallState | null;
  sees: ReaderSees | null;
  /** Milliseconds since 1970 of the last change of a caption; null while there was none. */
  lastHeardAt: number | null;
  /** The last turns, oldest first, provisional ones included. */
  turns: readonly Heard[];
  /** Why heard words cannot be written; null while they are. */
  problem: string | null;
  /** How the captions were found; null while they are not. */
  by: Tier | null;
  /** Who is in the call, where captions show badges instead of names. */
  people: readonly Person[];
  /** The last gap that ended: when (ms since 1970), and how many ms are missing. */
  back: { at: number; missing: number } | null;
  /** The person is pointing at the captions in the call: the words under the pointer. */
  picking: { under: string } | null;
  /** The call was over once: what follows in the same tab may be another one. */
  endedAt: number | null;
}

export const nothingHeard: CallView = {
  connected: false,
  state: null,
  sees: null,
  lastHeardAt: null,
  turns: [],
  problem: null,
  by: null,
  people: [],
  back: null,
  picking: null,
  endedAt: null,
};

/** What the person can have the call page do. */
export interface PageActions {
  /** Presses the page's captions control once; resolves with whether captions are on then. */
  switchOn(): Promise<boolean>;
  /** Lets the person click on the captions in the call, or stops that. */
  pick(on: boolean): void;
  /** The structure of the page as text, without a word of the call; null where the page does not answer. */
  structure(): Promise<string | null>;
}

export interface Call extends PageActions {
  view(): CallView;
  subscribe(listener: () => void): () => void;
  /** Reads captions by the consent that was recorded at `agreedAt` (interview ms). */
  read(agreedAt: number): void;
  /** Reads no more for now: writes what was heard and stops the page. With a cause, what is said from now on is missing. */
  rest(cause?: GapCause): void;
  /** Consent is gone: stops the page at once and drops what is not written yet. */
  forget(): void;
  /** Writes what was heard, stops the page and lets go of it. */
  stop(): void;
}

/** Follows the call in `tab`, and keeps what is read there in the interview, if one is given. */
export function followCall(tab: CallPlace, interviewId: string | null): Call {
  const listeners = new Set<() => void>();
  const words = interviewId === null ? null : writeWords(interviewId, (problem) => show({ problem }));
  const gaps = interviewId === null ? null : followGaps(interviewId, (missing) => show({ back: now(missing) }));
  let view = nothingHeard;
  let agreedAt: number | null = null;
  /** The page may still be reading what it was asked to read. */
  let owesStop = false;
  let cursor: { reader: string | null; since: number; replayed: number } = { reader: null, since: 0, replayed: 0 };
  let telling: ReturnType<typeof setTimeout> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;

  const line = openLine(tab, {
    onUp: () => {
      show({ connected: true });
      if (agreedAt !== null) void askToRead();
      else if (owesStop) stopPage();
    },
    onMessage,
    onDown: () => {
      show({ connected: false, sees: view.sees && 'lost', picking: null });
      if (agreedAt !== null && goesOn()) gaps?.open('call page reloaded');
    },
  });
  const requests = requestsOver(line.send);
  const stopClock = watchClock(() => {
    if (agreedAt !== null && goesOn()) gaps?.open('clock jumped');
  });

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (since) => {
      if (since === agreedAt) return;
      agreedAt = since;
      void askToRead();
    },
    rest: (cause) => {
      if (agreedAt === null) return;
      // Behind the last words, so once these are written.
      const written = words?.flush();
      if (cause) void written?.then(() => gaps?.open(cause));
      quiet();
    },
    forget: () => {
      words?.drop();
      quiet();
    },
    stop: () => {
      agreedAt = null;
      words?.finish();
      if (owesStop) stopPage();
      clearTimeout(telling);
      stopClock();
      line.close();
      listeners.clear();
    },
    switchOn: requests.switchOn,
    structure: requests.structure,
    pick: (on) => {
      if (!line.send({ kind: 'pick', on }) || !on) show({ picking: null });
    },
  };

  /** After the end of a call, or outside of one, nothing is missing. */
  function goesOn(): boolean {
    return view.state === null || view.state.phase === 'on';
  }

  function quiet(): void {
    agreedAt = null;
    cursor = { reader: null, since: 0, replayed: 0 };
    show({ sees: null, turns: [], lastHeardAt: null, by: null, people: [], picking: null });
    if (owesStop) stopPage();
  }

  function show(change: Partial<CallView>): void {
    view = { ...view, ...change };
    clearTimeout(telling);
    telling = undefined;
    toldAt = Date.now();
    for (const listener of listeners) listener();
  }

  /** Words may come faster than they can be read: then the screen gets the newest of them. */
  function showSoon(change: Partial<CallView>): void {
    const wait = toldAt + TELL_EVERY - Date.now();
    if (wait <= 0 || wait > TELL_EVERY) return show(change);
    view = { ...view, ...change };
    telling ??= setTimeout(() => show({}), wait);
  }

  async function askToRead(): Promise<void> {
    if (interviewId === null || agreedAt === null) return;
    owesStop = true;
    // Where the words cannot be read, nothing that is on show is: better a gap than somebody's words twice.
    const [known, area] = await Promise.all([
      lastWords(interviewId, agreedAt).catch(() => []),
      areaOf(tab.host).catch(() => null),
    ]);
    if (agreedAt === null) return;
    line.send({ kind: 'read', interview: interviewId, reader: cursor.reader, since: cursor.since, known, area });
  }

  function stopPage(): void {
    if (line.send({ kind: 'stop' })) owesStop = false;
  }

  function onMessage(message: CallMessage): void {
    requests.onMessage(message);
    if (message.kind === 'state') onState(message);
    if (agreedAt === null) return;
    if (message.kind === 'reading') begin(message, agreedAt);
    if (message.kind === 'reader') {
      show({ sees: message.sees, by: message.by });
      if (message.sees === 'lost' && goesOn()) gaps?.open('captions lost');
    }
    if (message.kind === 'people') show({ people: message.people });
    if (message.kind === 'pick') onPick(message);
    if (message.kind === 'heard') hear(message);
  }

  function onState(state: CallState): void {
    const ended = state.phase === 'over' && view.state?.phase !== 'over';
    show({ state, ...(ended ? { endedAt: Date.now() } : {}) });
    if (agreedAt === null) return;
    if (state.phase === 'moving') gaps?.open('breakout room');
    if (state.phase === 'on' && state.captions === 'off') gaps?.open('captions off');
    // What is missing at the end of a call was never said.
    if (ended) gaps?.end();
  }

  function onPick({ under, done, path }: Extract<CallMessage, { kind: 'pick' }>): void {
    show({ picking: done ? null : { under } });
    // Not being able to remember the place only costs another click in the next call.
    if (path) void keepArea(tab.host, path).catch(() => undefined);
  }

  function begin({ reader, upTo }: Extract<CallMessage, { kind: 'reading' }>, since: number): void {
    cursor = { reader, since: cursor.reader === reader ? cursor.since : 0, replayed: upTo };
    gaps?.begin(reader, since);
  }

  function hear({ utterance, seq }: Extract<CallMessage, { kind: 'heard' }>): void {
    cursor = { ...cursor, since: Math.max(cursor.since, seq) };
    words?.add(utterance);
    const before = view.turns.find((turn) => turn.id === utterance.id);
    const turns = before
      ? view.turns.map((turn) => (turn === before ? utterance : turn))
      : isOlder(utterance, view.turns[0])
        ? view.turns
        : [...view.turns, utterance].slice(-TURNS);
    // Settling is not speaking, and a replay was heard before: only new words move "last heard" and end a gap.
    if (seq <= cursor.replayed || before?.text === utterance.text) return showSoon({ turns });
    showSoon({ turns, lastHeardAt: Date.now() });
    gaps?.close();
  }
}

/** A late correction of a turn that is not on screen any more is no news. */
function isOlder({ id }: Heard, first: Heard | undefined): boolean {
  const [reader, n] = id.split(':');
  const [other, least] = first?.id.split(':') ?? [];
  return reader === other && Number(n) < Number(least);
}

const now = (missing: number) => ({ at: Date.now(), missing });
