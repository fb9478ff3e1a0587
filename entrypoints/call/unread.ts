import { fromWord, type Said, upToWord, wordsAfter, wordsStill } from '@/utils/before';
import { wordsOf } from '@/utils/continuity';
import type { PageRow } from './page';

/** So few words that are replaced as a whole, so soon (ms), are a guess that was corrected: still those from before. */
const GUESS = 4;
const SOON = 2_000;

/**
 * Leaves out what was `shown` when reading began: it was said before reading was agreed to. Only rows below the last one
 * that is `known` from an earlier reader were said since then, and are read.
 */
export function unreadFrom(shown: readonly PageRow[], known: readonly Said[]): (rows: PageRow[]) => PageRow[] {
  const newest = known.at(-1);
  const isNewest = (row: Said) => row.speaker === newest?.speaker && row.text === newest.text;
  // A short answer is told from the next one like it only by being the newest.
  const last = shown.findLastIndex((row) => isNewest(row) || known.some((each) => continues(row, each)));
  const old = last === -1 ? shown : shown.slice(0, last + 1);
  const before = new Map<Element, Said>(
    old.map((row, i) => [row.node, (i === last && known.findLast((each) => continues(row, each))) || row]),
  );
  const began = Date.now();

  const newWords = (row: PageRow, earlier: Said): string | null => {
    const still = wordsStill(row, earlier);
    const isGuess = wordsOf(earlier.text).length < GUESS && Math.abs(Date.now() - began) < SOON;
    if (still === null && !isGuess) {
      before.delete(row.node);
      return row.text;
    }
    const count = still ?? wordsOf(earlier.text).length;
    if (still !== null) before.set(row.node, { speaker: row.speaker, text: upToWord(row.text, still) });
    return fromWord(row.text, count);
  };

  return (rows) => {
    if (before.size === 0) return rows;
    return rows.flatMap((row) => {
      const earlier = before.get(row.node) ?? takeOver(before, row);
      const text = earlier ? newWords(row, earlier) : row.text;
      if (text === row.text) return [row];
      return text === null ? [] : [{ ...row, text }];
    });
  };
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
