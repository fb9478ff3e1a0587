import type { CallState, Heard, Person, ReaderSees, Tier } from '@/utils/port';

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

/** Holds what the screen is told, and tells it. */
export function openView() {
  const listeners = new Set<() => void>();
  let view = nothingHeard;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;

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

  return {
    now: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    showSoon,
    close: () => {
      clearTimeout(telling);
      listeners.clear();
    },
  };
}
