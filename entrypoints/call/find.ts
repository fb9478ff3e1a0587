import type { Tier } from '@/utils/port';
import type { Growth } from './growth';
import type { CallPage, PageRow } from './page';
import { type Place, placeAt, rowsOfPlace } from './place';
import { rowsByShape } from './shape';

/** A place of captions, and how it was found. */
export interface Found extends Partial<Place> {
  area: Element;
  by: Tier;
}

interface Hints {
  /** Where the person clicked in this call: it wins over everything. */
  picked: Place | null;
  /** A path to the place that the person picked in an earlier call on this host. */
  kept: string | null;
  growth: Growth | null;
  /** The place that is read now, as long as it has rows: while it stands there, no other is looked for. */
  current: Found | null;
}

/** The place of captions in the page: by selector, then where the person once found it, then by what captions do. */
export function findCaptions(page: CallPage, { picked, kept, growth, current }: Hints): Found | null {
  if (picked && isLive(picked.area)) return { ...picked, by: 'picked' };
  const documents = page.documents();
  const known = documents.flatMap((doc) => page.areas(doc));
  if (current?.by === 'selector' && isLive(current.area) && known.includes(current.area)) return current;
  const filled = known.find((area) => page.rows(area).length > 0);
  if (filled) return { area: filled, by: 'selector' };
  const again =
    kept && documents.map((doc) => placeAt(doc, kept)).find((each) => each && !isElsewhere(page, each.area));
  if (again) return { ...again, by: 'picked' };
  const grown = growth?.area();
  if (grown && !isElsewhere(page, grown)) return { area: grown, by: 'shape' };
  return known[0] ? { area: known[0], by: 'selector' } : null;
}

/** The rows of a place that was found, oldest first. */
export function rowsIn(page: CallPage, { area, by, text = null }: Found): PageRow[] {
  // Where the person pointed at a row, it is known what is said in it.
  if (text !== null) return rowsOfPlace({ area, text });
  const rows = page.rows(area);
  if (by === 'selector' || rows.length > 0) return rows;
  const shaped = rowsByShape(area);
  return shaped.length > 0 || by === 'shape' ? shaped : rowsOfPlace({ area, text });
}

/** Whether an element is still shown: a frame that went away keeps its elements. */
export const isLive = (element: Element): boolean => element.isConnected && element.ownerDocument.defaultView !== null;

const isElsewhere = (page: CallPage, element: Element): boolean => element.closest(page.elsewhere) !== null;
