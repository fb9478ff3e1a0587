/** Letters that are taken for one another, or left out, more easily than others. */
const VOWELS = new Set('aeiouy');

/** What each slip costs, on a scale on which a wrong letter is 1. */
const COST = {
  /** "cahce". */
  swapped: 0.7,
  /** "passsword", "pasword". */
  doubled: 0.7,
  /** "seperate". */
  vowel: 0.8,
  other: 1,
} as const;

/** Longer words are judged by these first letters. */
const LONGEST = 24;

const WIDTH = LONGEST + 2;
const rows = new Float64Array(WIDTH * WIDTH);

/**
 * How far apart two words are: a wrong, missing or further letter each and neighbours that changed places once, weighed by
 * how easily the slip is made (optimal string alignment). `begins`: the second may go on behind what was typed.
 * More than `most` is infinite.
 */
export function distanceOf(typed: string, word: string, most: number, begins = false): number {
  const height = Math.min(typed.length, LONGEST);
  const width = Math.min(word.length, LONGEST, height + Math.floor(most / COST.doubled));
  for (let j = 0; j <= width; j++) rows[j] = j;
  for (let i = 1; i <= height; i++) {
    rows[i * WIDTH] = i;
    let least = i;
    for (let j = 1; j <= width; j++) least = Math.min(least, fill(typed, word, i, j));
    if (least > most) return Number.POSITIVE_INFINITY;
  }
  if (!begins && Math.min(word.length, LONGEST) > width) return Number.POSITIVE_INFINITY;
  const last = height * WIDTH;
  let distance = rows[last + width] ?? 0;
  if (begins) for (let j = 1; j < width; j++) distance = Math.min(distance, rows[last + j] ?? 0);
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}

/** Fills the cell for the first `i` letters of the one and `j` of the other. */
function fill(typed: string, word: string, i: number, j: number): number {
  const [own, other] = [typed.charAt(i - 1), word.charAt(j - 1)];
  const [before, beforeOther] = [typed.charAt(i - 2), word.charAt(j - 2)];
  const at = i * WIDTH + j;
  let cost = (rows[at - WIDTH - 1] ?? 0) + (own === other ? 0 : wrong(own, other));
  cost = Math.min(cost, (rows[at - WIDTH] ?? 0) + (own === before ? COST.doubled : COST.other));
  cost = Math.min(cost, (rows[at - 1] ?? 0) + (other === beforeOther ? COST.doubled : COST.other));
  if (i > 1 && j > 1 && own === beforeOther && before === other) {
    cost = Math.min(cost, (rows[at - 2 * WIDTH - 2] ?? 0) + COST.swapped);
  }
  rows[at] = cost;
  return cost;
}

const wrong = (one: string, other: string): number => (VOWELS.has(one) && VOWELS.has(other) ? COST.vowel : COST.other);
