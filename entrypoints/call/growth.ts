import type { CallPage } from './page';
import { blockAbove } from './shape';
import { textOf } from './text';

/** How often a text must have gained words before it is taken for speech. */
const GROWN = 2;
/** Texts that are followed at once, and the longest one, in characters: a page may change much that is no speech. */
const FOLLOWED = 100;
const LONGEST = 2_000;
/** Elements around a text that are looked at. */
const AROUND = 8;

/** What has been seen to grow by words since the watch began. */
export interface Growth {
  /** The element around rows of a name and growing text; null while there is none. */
  area(): Element | null;
  /** Some text grows by words, whether or not anything around it looks like a caption. */
  grows(): boolean;
  /** Whether an element was put into the page since. */
  isNew(element: Element): boolean;
  stop(): void;
}

/** Looks for captions in a page whose selectors are not known, by what captions do: text that gains words at its end. */
export function watchGrowth(page: CallPage): Growth {
  const texts = new Map<Element, { text: string; grown: number }>();
  const added = new WeakSet<Node>();

  const follow = (leaf: Element | null) => {
    if (!leaf || leaf.closest(page.elsewhere)) return;
    const text = textOf(leaf);
    if (!text || text.length > LONGEST) return;
    const before = texts.get(leaf);
    const grown = (before?.grown ?? 0) + (before && gains(before.text, text) ? 1 : 0);
    texts.delete(leaf);
    texts.set(leaf, { text, grown });
    const [oldest] = texts.keys();
    if (texts.size > FOLLOWED && oldest) texts.delete(oldest);
  };

  const changes = new MutationObserver((records) => {
    const leaves = new Set<Element | null>();
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) added.add(node);
      leaves.add(target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement);
    }
    for (const leaf of [...leaves].slice(-FOLLOWED)) follow(leaf);
  });
  for (const doc of page.documents()) changes.observe(doc, { childList: true, subtree: true, characterData: true });

  const grown = () =>
    [...texts].filter(([leaf, each]) => each.grown >= GROWN && leaf.isConnected).map(([leaf]) => leaf);
  return {
    area: () => grown().flatMap((leaf) => blockAbove(leaf, page.elsewhere)?.parentElement ?? [])[0] ?? null,
    grows: () => grown().length > 0,
    isNew: (element) => ancestorsOf(element).some((each) => added.has(each)),
    stop: () => changes.disconnect(),
  };
}

/** Whether a text has the words of the one before, and at least one more. */
function gains(before: string, now: string): boolean {
  const [old, next] = [wordsIn(before), wordsIn(now)];
  // The last word may have been incomplete.
  return old.length > 0 && next.length > old.length && old.slice(0, -1).every((word, i) => word === next[i]);
}

/** Letters only: a clock that counts is no speech. */
const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  let each: Element | null = element;
  while (each && found.length < AROUND) {
    found.push(each);
    each = each.parentElement;
  }
  return found;
}
