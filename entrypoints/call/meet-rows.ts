import type { PageRow } from './page';
import { blockAround, type Parts, partsByShape } from './shape';
import { textOf } from './text';

const BLOCK = '.nMcdL, .bj4p3b';
const SPEAKER = '.NWpY1d, .KcIKyf, .adE6rb, .zs7s8d';
const TEXT = '.ygicle, .VbkSUe, [jsname="tgaKEf"], .bh44bd';
const NEWEST = 60;

/** The rows of Meet's captions: an avatar and a name above changing text. Buttons and notices are no rows. */
export function rowsOf(region: Element): PageRow[] {
  const blocks = [...listOf(region).children].slice(-NEWEST);
  return blocks.flatMap((node) => {
    const parts = partsByShape(node) ?? partsByClass(node);
    return parts?.text ? [{ node, ...parts }] : [];
  });
}

/** The element whose children are the rows: found by shape first, by known classes second. */
function listOf(region: Element): Element {
  for (const image of region.querySelectorAll('img')) {
    const block = blockAround(image, region);
    if (block?.parentElement) return block.parentElement;
  }
  const text = region.querySelector(TEXT);
  const block = region.querySelector(BLOCK) ?? text?.parentElement;
  if (block && block !== region && block.parentElement) return block.parentElement;
  return region.childElementCount === 1 && region.firstElementChild ? listOf(region.firstElementChild) : region;
}

/** Known classes tell a row whose name is still missing too. */
function partsByClass(block: Element): Parts | null {
  const from = block.querySelector(TEXT);
  const speaker = block.querySelector(SPEAKER) ?? from?.previousElementSibling;
  return from && speaker && !speaker.contains(from) ? { speaker: textOf(speaker), text: textOf(from), from } : null;
}
