import { isContent, wordsOf } from '@/utils/words';

const SHARE = 0.2;
const DAMPING = 0.85;
const ROUNDS = 30;

/** Sentences that share most words with the others, by Mihalcea and Tarau (2004), until a fifth of the words is used. */
export function textRank(texts: readonly string[]): string[] {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .map((text) => ({ text, words: wordsOf(text) }));
  const stems = sentences.map(({ words }) => new Set(words.filter(isContent).map(({ stem }) => stem)));
  const alike = stems.map((one, i) => stems.map((other, j) => (i === j ? 0 : likeness(one, other))));
  const sums = alike.map((row) => row.reduce((sum, each) => sum + each, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const before = ranks;
    ranks = before.map((_, i) => {
      const given = before.reduce(
        (sum, rank, j) => sum + (sums[j] ? (rank * (alike[j]?.[i] ?? 0)) / (sums[j] ?? 1) : 0),
        0,
      );
      return 1 - DAMPING + DAMPING * given;
    });
  }
  let left = SHARE * sentences.reduce((sum, { words }) => sum + words.length, 0);
  const order = sentences.map((_, index) => index).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
  const kept = order.filter((index) => {
    const size = sentences[index]?.words.length ?? 0;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return kept.sort((a, b) => a - b).map((index) => sentences[index]?.text ?? '');
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size < 2 || other.size < 2) return 0;
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared++;
  return shared / (Math.log(one.size) + Math.log(other.size));
}
