/** A spoken word without case and punctuation, and where it begins in its text. */
export interface Word {
  said: string;
  at: number;
}

// Scripts without spaces between words: there each character counts as a word.
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** The words of a text, so that `So, tell me` and `so tell me` compare equal. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    said: match[0].toLowerCase().replace(/['’-]/g, ''),
    at: match.index,
  }));

/** Whether one text has the words with which the other begins. */
export const startsLike = (one: readonly Word[], other: readonly Word[]): boolean =>
  commonStart(one, other) === Math.min(one.length, other.length);

/** Whether both texts have the same words. */
export const sameWords = (one: readonly Word[], other: readonly Word[]): boolean =>
  one.length === other.length && startsLike(one, other);

/** Texts this long lose their first words only by being cut to their tail; in shorter ones a filler is taken out. */
const LONG = 12;
/** A cut text shows at least this much of the words it had. */
const CUT = 0.8;
/** The fewest words by which a tail is recognised. */
const ANCHOR = 3;
/** Words that are compared at most: corrections are local, so the first ones tell. */
const REACH = 60;

/**
 * How many words fell off the front of `before` when it became `after`: 0 when it grew or was corrected in place,
 * `null` when `after` is another text. `least` is the share of words (0 to 1) that a correction leaves alone.
 */
export function fallenWords(before: readonly Word[], after: readonly Word[], least: number): number | null {
  if (after.length >= before.length && startsLike(before, after)) return 0;
  const kept = likeness(before, after);
  const cut = bestCut(before, after);
  if (cut && (cut.kept > kept || (cut.kept === kept && before.length >= LONG))) return cut.fallen;
  return kept >= least ? 0 : null;
}

function bestCut(before: readonly Word[], after: readonly Word[]): { fallen: number; kept: number } | null {
  let best: { fallen: number; kept: number } | null = null;
  for (let fallen = 1; fallen <= before.length - ANCHOR; fallen++) {
    if (!anchored(before, after, fallen)) continue;
    const tail = before.slice(fallen);
    // The tail stays, apart from its last words; a new text that begins like an earlier passage is no cut.
    if (after.length < tail.length * CUT) continue;
    const kept = likeness(tail, after);
    if (kept >= CUT && kept > (best?.kept ?? 0)) best = { fallen, kept };
  }
  return best;
}

const anchored = (before: readonly Word[], after: readonly Word[], fallen: number): boolean =>
  after.length >= ANCHOR && after.slice(0, ANCHOR).every((word, i) => word.said === before[fallen + i]?.said);

/** The share of words, in order, that the beginnings of two texts have in common. */
function likeness(one: readonly Word[], other: readonly Word[]): number {
  const length = Math.min(one.length, other.length, REACH);
  if (length === 0) return one.length === other.length ? 1 : 0;
  return Math.min(1, common(one.slice(0, length + 2), other.slice(0, length + 2)) / length);
}

/** The length of the longest common subsequence. */
function common(one: readonly Word[], other: readonly Word[]): number {
  const start = commonStart(one, other);
  let row = new Array<number>(other.length - start + 1).fill(0);
  for (const word of one.slice(start)) {
    const next = [0];
    for (const [j, rival] of other.slice(start).entries()) {
      next.push(word.said === rival.said ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return start + (row.at(-1) ?? 0);
}

function commonStart(one: readonly Word[], other: readonly Word[]): number {
  const differs = one.findIndex((word, i) => word.said !== other[i]?.said);
  return differs === -1 ? one.length : differs;
}
