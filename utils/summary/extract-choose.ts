import type { Unit } from './extract-units';

/** A unit with what speaks for keeping it. */
export interface Weighed extends Unit {
  /** Place of its utterance. */
  utterance: number;
  /** What its words tell by themselves. */
  tells: number;
  /** Ids of the points that are heard here. */
  points: ReadonlySet<string>;
}

/** Units of one utterance that follow each other. */
interface Run {
  first: number;
  last: number;
}

/** What the units so far kept leave to the others. */
interface Kept {
  places: Set<number>;
  utterances: Set<number>;
  covered: Set<string>;
  left: number;
}

/** What a point is worth beside what words tell by themselves, and when it is covered once more. */
const POINT = { first: 4, again: 1 };
/** The first words that are kept of an utterance: an answer goes on in each. */
const FRESH = 0.5;
/** What a claim costs beside its words, in words: a few longer ones read better than many short ones. */
const CLAIM = 4;
/** Units in one run, and the words it has at least, if its utterance has so many: half a thought tells nothing. */
const LONGEST = 4;
const SHORTEST = 7;
/** Nothing is kept that tells less for each of its words. */
const LEAST = 0.03;

/**
 * Places of the units to keep, in order: again and again what tells most for its words, until the budget is used. One
 * sentence may go beyond it where nothing shorter tells anything.
 */
export function chosenOf(units: readonly Weighed[], budget: number): number[] {
  const kept: Kept = { places: new Set(), utterances: new Set(), covered: new Set(), left: budget };
  const runs = runsOf(units);
  for (let best = bestOf(runs, units, kept); best; best = bestOf(runs, units, kept)) keep(best, units, kept);
  if (kept.places.size === 0) {
    const sentences = runs.filter(({ first, last }) => units[first]?.sentence === units[last]?.sentence);
    const best = bestOf(sentences, units, { ...kept, left: Number.POSITIVE_INFINITY });
    if (best) keep(best, units, kept);
  }
  return [...kept.places].sort((a, b) => a - b);
}

/** Every run that may be kept as it is: it begins with a unit that stands by itself, and is long enough. */
function runsOf(units: readonly Weighed[]): Run[] {
  const sizes = new Map<number, number>();
  for (const { utterance, words } of units) sizes.set(utterance, (sizes.get(utterance) ?? 0) + words.length);
  return units.flatMap((unit, first) => {
    if (unit.leans) return [];
    const runs: Run[] = [];
    let words = 0;
    for (let last = first; last < first + LONGEST && units[last]?.utterance === unit.utterance; last++) {
      words += units[last]?.words.length ?? 0;
      if (words >= Math.min(SHORTEST, sizes.get(unit.utterance) ?? 0)) runs.push({ first, last });
    }
    return runs;
  });
}

function bestOf(runs: readonly Run[], units: readonly Weighed[], kept: Kept): Run | null {
  let best: Run | null = null;
  let most = LEAST;
  for (const run of runs) {
    const fresh = placesIn(run).filter((at) => !kept.places.has(at));
    const words = sizeOf(fresh, units, kept);
    if (fresh.length === 0 || words > kept.left) continue;
    const joins = touches(units, kept, run.first, run.first - 1) || touches(units, kept, run.last, run.last + 1);
    const isFresh = !kept.utterances.has(units[run.first]?.utterance ?? -1);
    const worth = worthOf(fresh, units, kept) + (isFresh ? FRESH : 0);
    const forWords = worth / (words + (joins || fresh.length < placesIn(run).length ? 0 : CLAIM));
    if (forWords > most) [best, most] = [run, forWords];
  }
  return best;
}

const placesIn = ({ first, last }: Run): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

/** Whether the neighbour stands in the same utterance and is kept, so that both become one claim. */
const touches = (units: readonly Weighed[], { places }: Kept, at: number, neighbour: number): boolean =>
  places.has(neighbour) && units[neighbour]?.utterance === units[at]?.utterance;

/** The words that these places add to what is kept: the fillers between two units too, where both become one claim. */
function sizeOf(fresh: readonly number[], units: readonly Weighed[], kept: Kept): number {
  let words = 0;
  for (const at of fresh) {
    const [unit, next] = [units[at], units[at + 1]];
    words += unit?.words.length ?? 0;
    if (fresh.includes(at - 1) || touches(units, kept, at, at - 1)) words += unit?.lead ?? 0;
    if (touches(units, kept, at, at + 1)) words += next?.lead ?? 0;
  }
  return words;
}

function worthOf(places: readonly number[], units: readonly Weighed[], { covered }: Kept): number {
  const seen = new Set(covered);
  let worth = 0;
  for (const at of places) {
    worth += units[at]?.tells ?? 0;
    for (const point of units[at]?.points ?? []) {
      worth += seen.has(point) ? POINT.again : POINT.first;
      seen.add(point);
    }
  }
  return worth;
}

function keep(run: Run, units: readonly Weighed[], kept: Kept): void {
  const fresh = placesIn(run).filter((at) => !kept.places.has(at));
  kept.left -= sizeOf(fresh, units, kept);
  for (const at of fresh) {
    const unit = units[at];
    if (!unit) continue;
    kept.places.add(at);
    kept.utterances.add(unit.utterance);
    for (const point of unit.points) kept.covered.add(point);
  }
}
