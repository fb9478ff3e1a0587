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
      const own = before.get(row.node);
      const earlier = own ?? [...before.values()].find((each) => continues(row, each));
      const text = earlier ? wordsAfter(row, earlier, own !== undefined) : row.text;
      return text === null ? [] : [{ ...row, text }];
    });
}

const continues = (row: Said, before: Said): boolean => wordsAfter(row, before, false) !== row.text;
