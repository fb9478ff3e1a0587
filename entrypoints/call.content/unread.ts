import { type Said, wordsAfter } from '@/utils/before';
import type { CallPage, PageRow } from './page';

/**
 * Leaves out what is on show when reading begins: it was said before reading was agreed to. Only rows below the last one
 * that is `known` from an earlier reader were said since then, and are read.
 */
export function unreadFrom(page: CallPage, known: readonly Said[]): (rows: PageRow[]) => PageRow[] {
  const region = page.find();
  const shown = region ? page.rows(region) : [];
  const newest = known.at(-1);
  const isNewest = (row: Said) => row.speaker === newest?.speaker && row.text === newest.text;
  // A short answer is told from the next one like it only by being the newest.
  const last = shown.findLastIndex((row) => isNewest(row) || known.some((each) => continues(row, each)));
  const old = last === -1 ? shown : shown.slice(0, last + 1);
  const before = new Map<Element, Said>(
    old.map((row, i) => [row.node, (i === last && known.findLast((each) => continues(row, each))) || row]),
  );
  return (rows) =>
    rows.flatMap((row) => {
      const earlier = before.get(row.node) ?? takeOver(before, row);
      const text = earlier ? wordsAfter(row, earlier, true) : row.text;
      return text === null ? [] : [{ ...row, text }];
    });
}

/** A row that left the page and was put up anew is known by its words; from then on by its new node. */
function takeOver(before: Map<Element, Said>, row: PageRow): Said | null {
  const gone = [...before].find(([node, said]) => !node.isConnected && continues(row, said));
  if (!gone) return null;
  before.delete(gone[0]);
  before.set(row.node, gone[1]);
  return gone[1];
}

const continues = (row: Said, before: Said): boolean => wordsAfter(row, before, false) !== row.text;
