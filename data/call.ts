import { withTurn } from '@/utils/last-turns';
import type { CallMessage, CallState } from '@/utils/port';
import type { GapCause } from '@/utils/records';
import { areaOf, keepArea } from './areas';
import { type CallView, openView } from './call-view';
import { followGaps } from './gaps';
import { openLine } from './line';
import { requestsOver } from './requests';
import type { CallPlace } from './tabs';
import { lastWords } from './transcript';
import { watchClock } from './wake';
import { writeWords } from './words';

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
  const view = openView();
  const { show, showSoon } = view;
  const words = interviewId === null ? null : writeWords(interviewId, (problem) => show({ problem }));
  const gaps = interviewId === null ? null : followGaps(interviewId, (missing) => show({ back: now(missing) }));
  let agreedAt: number | null = null;
  /** The page may still be reading what it was asked to read. */
  let owesStop = false;
  let cursor: { reader: string | null; since: number; replayed: number } = { reader: null, since: 0, replayed: 0 };

  const line = openLine(tab, {
    onUp: () => {
      show({ connected: true });
      if (agreedAt !== null) void askToRead();
      else if (owesStop) stopPage();
    },
    onMessage,
    onDown: () => {
      show({ connected: false, sees: view.now().sees && 'lost', picking: null });
      if (agreedAt !== null && goesOn()) gaps?.open('call page reloaded');
    },
  });
  const requests = requestsOver(line.send);
  const stopClock = watchClock(() => {
    if (agreedAt !== null && goesOn()) gaps?.open('clock jumped');
  });

  return {
    view: view.now,
    subscribe: view.subscribe,
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
      stopClock();
      line.close();
      view.close();
    },
    switchOn: requests.switchOn,
    structure: requests.structure,
    pick: (on) => {
      if (!line.send({ kind: 'pick', on }) || !on) show({ picking: null });
    },
  };

  /** After the end of a call, or outside of one, nothing is missing. */
  function goesOn(): boolean {
    const { state } = view.now();
    return state === null || state.phase === 'on';
  }

  function quiet(): void {
    agreedAt = null;
    cursor = { reader: null, since: 0, replayed: 0 };
    show({ sees: null, turns: [], lastHeardAt: null, by: null, people: [], picking: null });
    if (owesStop) stopPage();
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
    const ended = state.phase === 'over' && view.now().state?.phase !== 'over';
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
    const before = view.now().turns.find((turn) => turn.id === utterance.id);
    const turns = withTurn(view.now().turns, utterance);
    // Settling is not speaking, and a replay was heard before: only new words move "last heard" and end a gap.
    if (seq <= cursor.replayed || before?.text === utterance.text) return showSoon({ turns });
    showSoon({ turns, lastHeardAt: Date.now() });
    gaps?.close();
  }
}

const now = (missing: number) => ({ at: Date.now(), missing });
