import { fromWord, type Said, upToWord, wordsAfter, wordsStill } from '@/utils/before';
import { wordsOf } from '@/utils/continuity';
import type { PageRow } from './page';

/** So few words that are replaced as a whole, so soon (ms), are a guess that was corrected: still those from before. */
const GUESS = 4;
const SOON = 2_000;
/** Milliseconds within which a row that was put up anew may be known by few words. */
const BACK_WITHIN = 2_500;

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
  /** Since when the nodes of old rows are away. */
  const away = new Map<Element, number>();
  const isNew = new WeakSet<Element>();

  const newWords = (row: PageRow, earlier: Said): string | null => {
    const still = wordsStill(row, earlier);
    const isGuess = wordsOf(earlier.text).length < GUESS && Math.abs(Date.now() - began) < SOON;
    if (still === null && !isGuess) {
      // A list that uses its nodes again shows old words in others of them.
      const moved = [...before.values()].find(
        (each) => each !== earlier && (isSame(row, each) || continues(row, each)),
      );
      if (moved) {
        before.set(row.node, { ...moved });
        return newWords(row, moved);
      }
      before.delete(row.node);
      isNew.add(row.node);
      return row.text;
    }
    const count = still ?? wordsOf(earlier.text).length;
    if (still !== null) before.set(row.node, { speaker: row.speaker, text: upToWord(row.text, still) });
    return fromWord(row.text, count);
  };

  /** A row that left the page and was put up anew is known by its words; from then on by its new node. */
  const takeOver = (row: PageRow): Said | null => {
    if (isNew.has(row.node)) return null;
    const isBack = ([node, said]: [Element, Said]) => {
      const since = away.get(node);
      const soon = since !== undefined && Math.abs(Date.now() - since) <= BACK_WITHIN;
      return since !== undefined && (continues(row, said) || (soon && isSame(row, said)));
    };
    const gone = [...before].find(isBack);
    if (!gone) {
      isNew.add(row.node);
      return null;
    }
    before.delete(gone[0]);
    away.delete(gone[0]);
    before.set(row.node, gone[1]);
    return gone[1];
  };

  const noteAway = () => {
    for (const node of before.keys()) {
      if (node.isConnected) away.delete(node);
      else if (!away.has(node)) away.set(node, Date.now());
    }
  };

  return (rows) => {
    if (before.size === 0) return rows;
    noteAway();
    return rows.flatMap((row) => {
      const earlier = before.get(row.node) ?? takeOver(row);
      const text = earlier ? newWords(row, earlier) : row.text;
      if (text === row.text) return [row];
      return text === null ? [] : [{ ...row, text }];
    });
  };
}

const isSame = (row: Said, said: Said): boolean => row.speaker === said.speaker && row.text === said.text;

const continues = (row: Said, before: Said): boolean => wordsAfter(row, before, false) !== row.text;
