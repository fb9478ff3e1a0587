import type { Said } from '@/utils/before';
import { hear, listen } from '@/utils/captions';
import type { Heard, ReaderSees } from '@/utils/port';
import type { CallPage } from './page';
import { unreadFrom } from './unread';

/** Milliseconds: the shortest time between two reads, between reads without a mutation, and between looks for a region. */
const AT_MOST_EVERY = 50;
const AT_LEAST_EVERY = 500;
const LOOK_EVERY = 1_000;

interface Ears {
  /** Called with new and changed utterances, in order. */
  onHeard(utterances: Heard[]): void;
  onSees(sees: ReaderSees): void;
}

/**
 * Reads the page's captions as `<reader>:<n>` until the returned stop is called; finds them again whenever they move.
 * Of what is on show at the start, only what follows the `known` words is read; see `unreadFrom`.
 */
export function watchCaptions(
  page: CallPage,
  reader: string,
  known: readonly Said[],
  { onHeard, onSees }: Ears,
): () => void {
  const unread = unreadFrom(page, known);
  let listening = listen(reader);
  let region: Element | null = null;
  let sees: ReaderSees = 'searching';
  let readAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let leftAt = Number.NEGATIVE_INFINITY;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const keyOf = keys();

  const see = (next: ReaderSees) => {
    if (next === sees) return;
    sees = next;
    onSees(next);
  };

  const read = () => {
    clearTimeout(soon);
    soon = undefined;
    readAt = Date.now();
    const rows = region ? unread(page.rows(region)) : [];
    if (rows.length > 0) see('captions');
    const shown = rows.map(({ node, speaker, text }) => ({ key: keyOf(node), speaker, text }));
    const step = hear(listening, shown, readAt);
    listening = step.listening;
    if (step.heard.length > 0) onHeard(step.heard);
  };

  const changes = new MutationObserver(() => {
    const wait = readAt + AT_MOST_EVERY - Date.now();
    if (wait <= 0 || wait > AT_MOST_EVERY) read();
    else soon ??= setTimeout(read, wait);
  });

  const attach = (next: Element | null) => {
    if (next === region) return;
    // What an element that left the page said last is still in it.
    read();
    changes.disconnect();
    region = next;
    if (!region) return;
    changes.observe(region, { childList: true, subtree: true, characterData: true });
    if (sees === 'lost') see('searching');
  };

  const look = () => {
    const now = Date.now();
    const left = region !== null && !region.isConnected;
    const missing = !region && sees === 'captions';
    if (!left && !missing && Math.abs(now - lookedAt) < LOOK_EVERY) return;
    lookedAt = now;
    if (left) leftAt = now;
    attach(page.find() ?? (left ? null : region));
    // What is only replaced is back before it is missed.
    if (!region && sees === 'captions' && Math.abs(now - leftAt) >= LOOK_EVERY) see('lost');
  };

  const tick = () => {
    look();
    read();
  };
  const ticking = setInterval(tick, AT_LEAST_EVERY);
  onSees(sees);
  tick();

  return () => {
    clearInterval(ticking);
    clearTimeout(soon);
    changes.disconnect();
    region = null;
  };
}

/** Gives each node a number of its own, for as long as the node lives. */
function keys(): (node: Element) => number {
  const known = new WeakMap<Element, number>();
  let count = 0;
  return (node) => {
    const key = known.get(node) ?? ++count;
    known.set(node, key);
    return key;
  };
}
