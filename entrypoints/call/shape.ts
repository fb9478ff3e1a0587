import { initialsBadge, photoBadge } from '@/utils/badge';
import type { PageRow } from './page';
import { textOf } from './text';

const LONGEST_NAME = 100;
const NEWEST = 60;
/** Elements around a text within which its label is looked for. */
const HIGHEST = 6;
const INITIALS = /^\p{Lu}{1,3}$/u;
const TIME = /^\d{1,2}[:.]\d{2}([:.]\d{2})?(\s*[ap]\.?m\.?)?$/i;

/** A child that shows words. */
export interface Part {
  child: Element;
  text: string;
}

export type Parts = Required<Pick<PageRow, 'speaker' | 'text' | 'from'>>;

/** The children of `area` that are a short label and a text: a name, initials or a photo, then what was said. */
export function rowsByShape(area: Element): PageRow[] {
  return [...area.children].slice(-NEWEST).flatMap((node) => {
    const block = withoutWrappers(node);
    const parts = textOf(node) ? (partsByShape(block) ?? partsByBadge(block)) : null;
    return parts
      ? [{ node, ...parts, speaker: isInitials(parts.speaker) ? initialsBadge(parts.speaker) : parts.speaker }]
      : [];
  });
}

/** A short name, alone or beside its avatar, then as the last child the text. */
export function partsByShape(block: Element): Parts | null {
  const parts = partsIn(block);
  const last = parts.pop();
  const label = labelAmong(parts);
  return label && last && !last.child.querySelector('img')
    ? { speaker: label, text: last.text, from: last.child }
    : null;
}

/** What of some texts tells who speaks; empty where none does. */
export function labelAmong(parts: readonly Part[]): string {
  const labels = parts.filter(({ text }) => !TIME.test(text));
  // Beside a name, initials are its avatar.
  const { text = '' } = labels.find((each) => !isInitials(each.text)) ?? labels[0] ?? {};
  return text.length <= LONGEST_NAME ? text : '';
}

export const isInitials = (text: string): boolean => INITIALS.test(text);

/** The smallest element around an avatar that has both a name and text. */
export function blockAround(image: Element, within: Element): Element | null {
  let block = image.parentElement;
  while (block && block !== within && block.querySelectorAll('img').length === 1) {
    if (partsByShape(block)) return block;
    block = block.parentElement;
  }
  return null;
}

/** The smallest element around a text that is a short label and this text, and has nothing of `elsewhere` in it. */
export function blockAbove(leaf: Element, elsewhere: string): Element | null {
  let block = leaf.parentElement;
  for (let up = 0; block && up < HIGHEST && !block.querySelector(elsewhere); up++) {
    const parts = partsByShape(block) ?? partsByBadge(block);
    if (parts?.from.contains(leaf)) return isList(block) ? null : block;
    block = block.parentElement;
  }
  return null;
}

/** Whether the children are rows themselves: a first row is no label of the second. */
function isList(element: Element): boolean {
  const [first, ...others] = partsIn(element);
  if (!first || partsIn(first.child).length < 2) return false;
  return others.every(({ child }) => isAlike(child, first.child) && partsIn(child).length > 1);
}

/** Whether two elements are of one kind, as far as their names tell. */
export const isAlike = (one: Element, other: Element): boolean =>
  one.localName === other.localName && one.getAttribute('class') === other.getAttribute('class');

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

/** The children that show words. */
export const partsIn = (block: Element): Part[] =>
  [...block.children].map((child) => ({ child, text: textOf(child) })).filter(({ text }) => text);

function withoutWrappers(element: Element): Element {
  const [only] = element.children;
  return only && element.childElementCount === 1 ? withoutWrappers(only) : element;
}
