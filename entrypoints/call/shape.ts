import { initialsBadge, photoBadge } from '@/utils/badge';
import type { PageRow } from './page';
import { textOf } from './text';

const LONGEST_NAME = 100;
const NEWEST = 60;
/** Elements around a text within which its label is looked for. */
const HIGHEST = 6;
const INITIALS = /^\p{Lu}{1,3}$/u;
const TIME = /^\d{1,2}[:.]\d{2}([:.]\d{2})?(\s*[ap]\.?m\.?)?$/i;

export type Parts = Required<Pick<PageRow, 'speaker' | 'text' | 'from'>>;

/** The children of `area` that are a short label and a text: a name, initials or a photo, then what was said. */
export function rowsByShape(area: Element): PageRow[] {
  return [...area.children].slice(-NEWEST).flatMap((node) => {
    const block = withoutWrappers(node);
    const parts = textOf(node) ? (partsByShape(block) ?? partsByBadge(block)) : null;
    return parts
      ? [{ node, ...parts, speaker: INITIALS.test(parts.speaker) ? initialsBadge(parts.speaker) : parts.speaker }]
      : [];
  });
}

/** A short name, alone or beside its avatar, then as the last child the text. */
export function partsByShape(block: Element): Parts | null {
  const parts = partsIn(block);
  const last = parts.pop();
  const labels = parts.filter(({ text }) => !TIME.test(text));
  // Beside a name, initials are its avatar.
  const label = labels.find(({ text }) => !INITIALS.test(text)) ?? labels[0];
  if (!label || !last || last.child.querySelector('img')) return null;
  return label.text.length <= LONGEST_NAME ? { speaker: label.text, text: last.text, from: last.child } : null;
}

/** The smallest element around an avatar that has both a name and text. */
export function blockAround(image: Element, within: Element): Element | null {
  let block = image.parentElement;
  while (block && block !== within && block.querySelectorAll('img').length === 1) {
    if (partsByShape(block)) return block;
    block = block.parentElement;
  }
  return null;
}

/** The smallest element around a text that is a short label and this text. */
export function blockAbove(leaf: Element): Element | null {
  let block = leaf.parentElement;
  for (let up = 0; block && up < HIGHEST; up++) {
    const parts = partsByShape(block) ?? partsByBadge(block);
    if (parts?.from.contains(leaf)) return block;
    block = block.parentElement;
  }
  return null;
}

/** The badge that an avatar is: its photo, or its initials; empty where it is neither. */
export function badgeOf(avatar: Element): string {
  const image = avatar.matches('img') ? avatar : avatar.querySelector('img');
  const source = image?.getAttribute('src');
  if (source) return photoBadge(source);
  const letters = avatar.textContent?.trim() ?? '';
  return INITIALS.test(letters) ? initialsBadge(letters) : '';
}

/** One text, and before it an avatar without a name. Avatars are often hidden from screen readers, so from `textOf` too. */
function partsByBadge(block: Element): Parts | null {
  const [only, ...more] = partsIn(block);
  if (!only || more.length > 0 || only.child.querySelector('img')) return null;
  for (const child of block.children) {
    if (child === only.child) break;
    const speaker = badgeOf(child);
    if (speaker) return { speaker, text: only.text, from: only.child };
  }
  return null;
}

const partsIn = (block: Element) =>
  [...block.children].map((child) => ({ child, text: textOf(child) })).filter(({ text }) => text);

function withoutWrappers(element: Element): Element {
  const [only] = element.children;
  return only && element.childElementCount === 1 ? withoutWrappers(only) : element;
}
