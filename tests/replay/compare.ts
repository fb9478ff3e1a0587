import type { Truth } from '@/utils/acting';

/** What differs between what was heard and what should have been; `unequal` are the utterances with other words. */
export interface Differences {
  wordErrors: number;
  doubled: number;
  lost: number;
  wrongSpeakers: number;
  unequal: { wanted: Truth | null; got: Truth | null; at: number }[];
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
/** Utterances with fewer words in common are two different ones. */
const ALIKE = 0.4;

/** Pairs what was heard with what should have been, in order, and counts what is wrong. */
export function compare(truth: readonly Truth[], heard: readonly Truth[]): Differences {
  const found: Differences = { wordErrors: 0, doubled: 0, lost: 0, wrongSpeakers: 0, unequal: [] };
  for (const [wanted, got, at] of pairsOf(truth, heard)) {
    if (!wanted) found.doubled += 1;
    else if (!got) found.lost += 1;
    else if (wanted.speaker !== got.speaker) found.wrongSpeakers += 1;
    found.wordErrors += distance(wordsOf(wanted?.text ?? ''), wordsOf(got?.text ?? ''));
    if (wanted?.text !== got?.text || wanted?.speaker !== got?.speaker) found.unequal.push({ wanted, got, at });
  }
  return found;
}

type Pair = [wanted: Truth | null, got: Truth | null, at: number];

/** The pairing in order that has most words in common. */
function pairsOf(truth: readonly Truth[], heard: readonly Truth[]): Pair[] {
  const wanted = truth.map(({ text }) => wordsOf(text.toLowerCase()));
  const got = heard.map(({ text }) => wordsOf(text.toLowerCase()));
  const best = Array.from({ length: truth.length + 1 }, () => new Array<number>(heard.length + 1).fill(0));
  const likeness = wanted.map((one) => got.map((other) => alike(one, other)));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = truth.length - 1; i >= 0; i--) {
    for (let j = heard.length - 1; j >= 0; j--) {
      const both = likeness[i]?.[j] ?? 0;
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), both > ALIKE ? both + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < truth.length || j < heard.length) {
    const both = likeness[i]?.[j] ?? 0;
    if (both > ALIKE && at(i, j) === both + at(i + 1, j + 1))
      pairs.push([truth[i++] ?? null, heard[j++] ?? null, i - 1]);
    else if (j >= heard.length || (i < truth.length && at(i, j) === at(i + 1, j)))
      pairs.push([truth[i++] ?? null, null, i - 1]);
    else pairs.push([null, heard[j++] ?? null, i]);
  }
  return pairs;
}

/** The share of words that two texts have in common, 0 to 1. */
function alike(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / Math.max(1, one.length + other.length);
}

/** Words to be changed, added or left out to make one text of the other. */
function distance(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (const [i, word] of one.entries()) {
    const next = [i + 1];
    for (const [j, rival] of other.entries()) {
      const swapped = (row[j] ?? 0) + (word === rival ? 0 : 1);
      next.push(Math.min(swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
