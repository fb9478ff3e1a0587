import type { PageRow } from './page';
import { textOf } from './text';

const AUTHOR = '[data-tid="author"]';
const TEXT = '[data-tid="closed-caption-text"]';
/** Signed-in people and guests get other elements around author and text; where these are missing, the text is the row. */
const ROW = ['[aria-posinset]', '.fui-ChatMessageCompact'];
const NUMBER = 'aria-posinset';
const NOBODY = /^unknown user$/i;
const NEWEST = 60;

/** The rows of Teams' captions. Each text belongs to the author that stands between it and the text before. */
export function rowsOf(area: Element): PageRow[] {
  const rows: PageRow[] = [];
  let author: Element | null = null;
  for (const leaf of area.querySelectorAll(`${AUTHOR}, ${TEXT}`)) {
    if (leaf.matches(AUTHOR)) {
      author = leaf;
      continue;
    }
    const row = toRow(leaf, author, area);
    if (row.text) rows.push(row);
    author = null;
  }
  return rows.slice(-NEWEST);
}

function toRow(from: Element, author: Element | null, area: Element): PageRow {
  const node = rowOf(from, area);
  const id = node.getAttribute(NUMBER);
  const name = author ? textOf(author) : '';
  return { node, ...(id && { id }), speaker: NOBODY.test(name) ? '' : name, text: textOf(from), from };
}

/** The element that stays when an author comes late: never one that holds other texts too. */
function rowOf(text: Element, area: Element): Element {
  for (const selector of ROW) {
    const row = text.closest(selector);
    if (row && area.contains(row) && row !== area && row.querySelectorAll(TEXT).length === 1) return row;
  }
  return text;
}
