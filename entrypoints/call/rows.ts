import type { Row } from '@/utils/turn';
import { type Found, rowsIn } from './find';
import type { CallPage, PageRow } from './page';
import { textOf } from './text';

/** Rows whose texts still change. */
const NEWEST = 6;

/** The rows of the place that is read, kept so that a change of one text costs the reading of that text alone. */
export interface RowsKept {
  /** All rows as they are now, oldest first. */
  rows(found: Found | null): PageRow[];
  /** How many there were when they were last read. */
  count(): number;
  /** Takes note of what changed in the page. */
  changed(records: readonly MutationRecord[]): void;
  /** Reads the texts of the newest rows anew: a page may change them in ways that no observer is told of. */
  glance(): void;
  /** Forgets what was read, or only what was read in another place. */
  renew(found?: Found | null): void;
  /** With a key that stands for the row: the page's own number, else its node. */
  toRows(rows: readonly PageRow[]): Row[];
}

/** Keeps the rows of one page. */
export function rowsKept(page: CallPage): RowsKept {
  const keyOf = keys();
  const given = new WeakMap<PageRow, Row>();
  let rows: PageRow[] | null = null;
  const stale = new Set<PageRow>();
  let area: Element | null = null;
  let places = 0;

  return {
    rows(found) {
      if (!found) return [];
      if (rows) {
        // A row that changes becomes another object, one that does not stays the same.
        rows = stale.size > 0 ? rows.map((row) => (stale.has(row) ? renewed(row) : row)) : rows;
        rows = rows.some((row) => !row.text) ? null : rows;
      }
      stale.clear();
      rows ??= rowsIn(page, found);
      return rows;
    },
    count: () => rows?.length ?? 0,
    changed(records) {
      let last: Node | null = null;
      for (const { target } of records) {
        // Words come in bursts of the same text.
        if (target === last) continue;
        last = target;
        const row = rows?.findLast((each) => each.from?.contains(target));
        if (row) stale.add(row);
        else rows = null;
      }
    },
    glance() {
      for (const row of rows?.slice(-NEWEST) ?? []) stale.add(row);
    },
    renew(found) {
      rows = null;
      if (!found || found.area === area) return;
      area = found.area;
      places += 1;
    },
    // A number of the page is only good within one place: another one may begin to count anew.
    toRows: (shown) =>
      shown.map((row) => {
        const before = given.get(row);
        if (before) return before;
        const { node, id, speaker, text, line } = row;
        const key = id === undefined ? keyOf(node) : `${places}:${id}`;
        const made = { key, speaker, text, ...(line && { line }) };
        given.set(row, made);
        return made;
      }),
  };
}

function renewed(row: PageRow): PageRow {
  const text = row.from ? textOf(row.from) : row.text;
  return text === row.text ? row : { ...row, text };
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
