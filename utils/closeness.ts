import { FIELDS } from './search-fields';
import { BREAK, FIELD, type SearchIndex } from './search-index';

/** Typed words as bits: which of them a word of the bank may be, by its place; 0 for most. */
export type Bits = Int32Array;

/** More typed words are not looked at together. */
export const MOST_WORDS = 30;

/** What neighbours are worth, by how they stand. */
const NEIGHBOURS = {
  /** One behind the other, as typed. */
  adjacent: 1,
  /** A word or two between them. */
  near: 0.5,
  /** The other way round. */
  turned: 0.5,
} as const;
const NEAR = 3;

/** How the typed words stand together in one question. Each figure is times what the field counts for. */
export interface Closeness {
  /** For each typed word but the first: how well it stands with the one before it. */
  pairs: Float64Array;
  /** A text is all typed words and nothing else. */
  whole: number;
}

/** Reads a question's words for places where neighbours of the query, of `count` words, are neighbours. */
export function closenessOf(index: SearchIndex, question: number, bits: Bits, count: number): Closeness {
  const found: Closeness = { pairs: new Float64Array(count), whole: 0 };
  const last = new Int32Array(count + 1).fill(-NEAR - 1);
  const end = index.starts[question + 1] ?? 0;
  let [field, run] = [0, 0];
  let begin = index.starts[question] ?? 0;
  for (let at = begin; at < end; at++) {
    const token = index.tokens[at] ?? BREAK;
    const weight = FIELDS[field] ?? 0;
    if (token < 0) {
      if (token === FIELD) field++;
      else if (run === count && at - begin === count) found.whole = Math.max(found.whole, weight);
      begin = at + 1;
      run = 0;
      // A word behind the break is no neighbour of one before it.
      last.fill(-NEAR - 1);
      continue;
    }
    const own = bits[token] ?? 0;
    if (own === 0) continue;
    if (run === at - begin && run < count && (own >> run) & 1) run++;
    join(found.pairs, last, own, at, weight, count);
  }
  return found;
}

function join(pairs: Float64Array, last: Int32Array, own: number, at: number, weight: number, count: number): void {
  for (let word = 0; word < count; word++) {
    if (!((own >> word) & 1)) continue;
    const gap = at - (word > 0 ? (last[word - 1] ?? 0) : -NEAR);
    const turned = at - (last[word + 1] ?? 0);
    if (word > 0 && gap > 0 && gap <= NEAR) {
      const worth = weight * (gap === 1 ? NEIGHBOURS.adjacent : NEIGHBOURS.near);
      pairs[word] = Math.max(pairs[word] ?? 0, worth);
    }
    if (turned > 0 && turned < NEAR) pairs[word + 1] = Math.max(pairs[word + 1] ?? 0, weight * NEIGHBOURS.turned);
  }
  for (let word = 0; word < count; word++) if ((own >> word) & 1) last[word] = at;
}
