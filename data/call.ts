import type { CallMessage, CallState, Heard, ReaderSees } from '@/utils/port';
import type { GapCause } from '@/utils/records';
import { type Line, openLine } from './line';
import { noticeQuestion } from './notice';
import type { CallTab } from './tabs';
import { closeGap, keepUtterances, lastHeard, openGap } from './transcript';

/** How often heard text is written, in ms: settled and provisional together, so a crash loses seconds at most. */
const WRITE_EVERY = 1_000;
/** Turns that are held for the screen. */
const TURNS = 6;

/** What the panel shows from memory, at once; everything else is read from the database. */
export interface CallView {
  connected: boolean;
  state: CallState | null;
  sees: ReaderSees | null;
  /** Milliseconds since 1970 of the last change of a caption; null while there was none. */
  lastHeardAt: number | null;
  /** The last turns, oldest first, provisional ones included. */
  turns: readonly Heard[];
}

export const nothingHeard: CallView = { connected: false, state: null, sees: null, lastHeardAt: null, turns: [] };

export interface Call {
  view(): CallView;
  subscribe(listener: () => void): () => void;
  /** Reads captions by the consent that was recorded at `agreedAt` (ms since 1970); stops at once when it is null. */
  read(agreedAt: number | null): void;
  /** Lets go of the page; what was heard is written first. */
  stop(): void;
}

/** Follows the call in `tab`, and keeps what is read there in the interview, if one is given. */
export function followCall(tab: CallTab, interviewId: string | null): Call {
  const listeners = new Set<() => void>();
  const unwritten = new Map<string, Heard>();
  let view = nothingHeard;
  /** When consent was recorded; null while captions are not read. */
  let agreedAt: number | null = null;
  let gap: 'open' | 'closed' | 'unknown' = 'unknown';
  let cursor: { reader: string | null; since: number } = { reader: null, since: 0 };
  let writing = Promise.resolve();

  const line: Line = openLine(tab, {
    onUp: () => {
      show({ connected: true });
      void askToRead();
    },
    onMessage,
    onDown: () => {
      show({ connected: false, sees: view.sees && 'lost' });
      mark('call page reloaded');
    },
  });
  const timer = setInterval(write, WRITE_EVERY);

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (since) => {
      if (since === agreedAt) return;
      agreedAt = since;
      if (since !== null) void askToRead();
      else forget();
    },
    stop: () => {
      clearInterval(timer);
      line.close();
      write();
    },
  };

  function show(change: Partial<CallView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  /** Consent is fresh until something was heard after it. */
  async function askToRead(): Promise<void> {
    if (!interviewId || agreedAt === null) return;
    const last = await lastHeard(interviewId);
    if (agreedAt === null) return;
    line.send({ kind: 'read', interview: interviewId, fresh: !last || last.at < agreedAt, ...cursor });
  }

  function forget(): void {
    line.send({ kind: 'stop' });
    cursor = { reader: null, since: 0 };
    unwritten.clear();
    show({ sees: null, turns: [], lastHeardAt: null });
  }

  function onMessage(message: CallMessage): void {
    if (message.kind === 'state') {
      show({ state: message });
      if (message.captions === 'off') mark('captions off');
    }
    if (agreedAt === null) return;
    if (message.kind === 'reading') void begin(message.reader);
    if (message.kind === 'reader') {
      show({ sees: message.sees });
      if (message.sees === 'lost') mark('captions lost');
    }
    if (message.kind === 'heard') hear(message);
  }

  /** A reader that is not the one of the last utterance has missed what was said in between. */
  async function begin(reader: string): Promise<void> {
    const known = cursor.reader ?? null;
    cursor = { reader, since: known === reader ? cursor.since : 0 };
    const last = interviewId ? await lastHeard(interviewId) : null;
    if (last && last.reader !== reader) mark('reader restarted', Date.now() - last.at);
  }

  function hear(message: Extract<CallMessage, { kind: 'heard' }>): void {
    const { utterance, seq } = message;
    cursor = { ...cursor, since: Math.max(cursor.since, seq) };
    unwritten.set(utterance.id, utterance);
    const before = view.turns.find((turn) => turn.id === utterance.id);
    const turns = [...view.turns.filter((turn) => turn.id !== utterance.id), utterance]
      .sort((a, b) => a.at - b.at)
      .slice(-TURNS);
    // Settling is not speaking: only other words move "last heard", and none come while captions are lost.
    if (before?.text === utterance.text) return show({ turns });
    show({ turns, lastHeardAt: Date.now() });
    if (gap !== 'closed' && interviewId) void closeGap(interviewId);
    gap = 'closed';
  }

  function mark(cause: GapCause, since = 0): void {
    if (!interviewId || agreedAt === null || gap === 'open' || (view.lastHeardAt === null && since === 0)) return;
    gap = 'open';
    void openGap(interviewId, cause, since);
  }

  function write(): void {
    if (!interviewId || unwritten.size === 0) return;
    const batch = [...unwritten.values()];
    unwritten.clear();
    writing = writing.then(() => keep(interviewId, batch));
  }

  async function keep(id: string, batch: Heard[]): Promise<void> {
    try {
      await keepUtterances(id, batch);
    } catch {
      // Not written, a full disk for one: it stays in memory and is tried again with the next batch.
      for (const utterance of batch) if (!unwritten.has(utterance.id)) unwritten.set(utterance.id, utterance);
      return;
    }
    for (const utterance of batch) if (utterance.settled) await noticeQuestion(id, utterance.id);
  }
}
