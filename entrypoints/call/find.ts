import type { Tier } from '@/utils/port';
import type { Growth } from './growth';
import type { CallPage, PageRow } from './page';
import { rowsByShape } from './shape';
import { textOf } from './text';

const NEWEST = 60;

/** A place of captions, and how it was found. */
export interface Found {
  area: Element;
  by: Tier;
}

interface Hints {
  /** The element the person clicked on in this call: it wins over everything. */
  picked: Element | null;
  /** A selector for the place that the person picked in an earlier call on this host. */
  kept: string | null;
  growth: Growth | null;
  /** The place that is read now, as long as it has rows: while it stands there, no other is looked for. */
  current: Found | null;
}

/** The place of captions in the page: by selector, then where the person once found it, then by what captions do. */
export function findCaptions(page: CallPage, { picked, kept, growth, current }: Hints): Found | null {
  if (picked && isLive(picked)) return { area: picked, by: 'picked' };
  const documents = page.documents();
  const known = documents.flatMap((doc) => page.areas(doc));
  if (current?.by === 'selector' && isLive(current.area) && known.includes(current.area)) return current;
  const filled = known.find((area) => page.rows(area).length > 0);
  if (filled) return { area: filled, by: 'selector' };
  const again = kept && documents.map((doc) => elementAt(doc, kept)).find((each) => each && !isElsewhere(page, each));
  if (again) return { area: again, by: 'picked' };
  const grown = growth?.area();
  if (grown && !isElsewhere(page, grown)) return { area: grown, by: 'shape' };
  return known[0] ? { area: known[0], by: 'selector' } : null;
}

/** The rows of a place that was found, oldest first. */
export function rowsIn(page: CallPage, { area, by }: Found) {
  if (by === 'selector') return page.rows(area);
  const rows = page.rows(area);
  const shaped = rows.length > 0 ? rows : rowsByShape(area);
  return shaped.length > 0 || by === 'shape' ? shaped : rowsOfText(area);
}

/** What the person pointed at is read even where nobody is named: each text is a row of nobody's. */
function rowsOfText(area: Element): PageRow[] {
  const nodes = area.childElementCount > 0 ? [...area.children].slice(-NEWEST) : [area];
  return nodes.flatMap((node) => {
    const text = textOf(node);
    return text ? [{ node, speaker: '', text, from: node }] : [];
  });
}

/** Whether an element is still shown: a frame that went away keeps its elements. */
export const isLive = (element: Element): boolean => element.isConnected && element.ownerDocument.defaultView !== null;

const isElsewhere = (page: CallPage, element: Element): boolean => element.closest(page.elsewhere) !== null;

function elementAt(doc: Document, path: string): Element | null {
  try {
    return doc.querySelector(path);
  } catch {
    // A selector that this page's browser does not understand.
    return null;
  }
}
