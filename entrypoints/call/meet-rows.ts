import type { PageRow } from './page';
import { textOf } from './text';

const BLOCK = '.nMcdL, .bj4p3b';
const SPEAKER = '.NWpY1d, .KcIKyf, .adE6rb, .zs7s8d';
const TEXT = '.ygicle, .VbkSUe, [jsname="tgaKEf"], .bh44bd';
const LONGEST_NAME = 100;
const NEWEST = 200;

/** The rows of Meet's captions: an avatar and a name above changing text. Buttons and notices are no rows. */
export function rowsOf(region: Element): PageRow[] {
  const blocks = [...listOf(region).children].slice(-NEWEST);
  return blocks.flatMap((node) => {
    const parts = partsOf(node);
    return parts?.text ? [{ node, ...parts }] : [];
  });
}

/** The element whose children are the rows: found by shape first, by known classes second. */
export function listOf(region: Element): Element {
  for (const image of region.querySelectorAll('img')) {
    const block = blockAround(image, region);
    if (block?.parentElement) return block.parentElement;
  }
  const text = region.querySelector(TEXT);
  const block = region.querySelector(BLOCK) ?? text?.parentElement;
  if (block && block !== region && block.parentElement) return block.parentElement;
  return region.childElementCount === 1 && region.firstElementChild ? listOf(region.firstElementChild) : region;
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

type Parts = Pick<PageRow, 'speaker' | 'text'>;

const partsOf = (block: Element): Parts | null => partsByShape(block) ?? partsByClass(block);

/** Known classes tell a row whose name is still missing too. */
function partsByClass(block: Element): Parts | null {
  const text = block.querySelector(TEXT);
  const speaker = block.querySelector(SPEAKER) ?? text?.previousElementSibling;
  return text && speaker && !speaker.contains(text) ? { speaker: textOf(speaker), text: textOf(text) } : null;
}

/** A short name, alone or beside its avatar, then as the last child the text. */
function partsByShape(block: Element): Parts | null {
  const parts = [...block.children].map((child) => ({ child, text: textOf(child) })).filter(({ text }) => text);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last || last.child.querySelector('img')) return null;
  return first.text.length <= LONGEST_NAME ? { speaker: first.text, text: last.text } : null;
}
