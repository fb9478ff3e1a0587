/** Letters a–z, digits, all others as one, and the edge of a word. */
const SIGNS = 38;

/** More candidates than this are not judged; those with most pairs in common are. */
const MOST = 240;

/** Reads words once; what comes back gives the places of those that have at least `least` pairs of neighbouring letters in common. */
export function letterPairsOf(words: readonly string[]): (typed: string, least: number) => number[] {
  const { starts, places } = holdersOf(words);
  const counts = new Uint8Array(words.length);
  return (typed, least) => {
    const touched: number[] = [];
    for (const pair of new Set(pairsOf(typed))) {
      const end = starts[pair + 1] ?? 0;
      for (let at = starts[pair] ?? 0; at < end; at++) {
        const place = places[at] ?? 0;
        const count = counts[place] ?? 0;
        if (count === 0) touched.push(place);
        counts[place] = count + 1;
      }
    }
    const from = leastOf(touched, counts, least);
    const enough = touched.filter((place) => (counts[place] ?? 0) >= from);
    for (const place of touched) counts[place] = 0;
    return enough;
  };
}

/** The number of pairs from which on no more than `MOST` words are left. */
function leastOf(touched: readonly number[], counts: Uint8Array, least: number): number {
  const sizes = new Int32Array(256);
  for (const place of touched) {
    const count = counts[place] ?? 0;
    sizes[count] = (sizes[count] ?? 0) + 1;
  }
  let [kept, from] = [0, 256];
  while (from > least && kept + (sizes[from - 1] ?? 0) <= MOST) kept += sizes[--from] ?? 0;
  return from;
}

/** Pair → places of the words with it, as one list with the start of each pair's part. */
function holdersOf(words: readonly string[]): { starts: Int32Array; places: Int32Array } {
  const starts = new Int32Array(SIGNS * SIGNS + 1);
  const pairs = words.map((word) => [...new Set(pairsOf(word))]);
  for (const each of pairs) for (const pair of each) starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
  for (let pair = 0; pair < SIGNS * SIGNS; pair++) starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  const places = new Int32Array(starts[SIGNS * SIGNS] ?? 0);
  const next = starts.slice();
  for (const [place, each] of pairs.entries()) {
    for (const pair of each) {
      const at = next[pair] ?? 0;
      places[at] = place;
      next[pair] = at + 1;
    }
  }
  return { starts, places };
}

/** The edge with the first letter, then each letter with the next. */
function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  let before = 0;
  for (let index = 0; index < word.length; index++) {
    const sign = signOf(word.charCodeAt(index));
    pairs.push(before * SIGNS + sign);
    before = sign;
  }
  return pairs;
}

const signOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : SIGNS - 1;
};
