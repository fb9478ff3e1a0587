import type { Unit } from './extract-units';

/** A unit with what speaks for keeping it. */
export interface Weighed extends Unit {
  /** Place of its utterance. */
  utterance: number;
  /** What its words tell by themselves. */
  tells: number;
  /** Point id → how surely it is covered here, 0 to 1. */
  points: ReadonlyMap<string, number>;
}

/** Units of one utterance that follow each other. */
interface Run {
  first: number;
  last: number;
  words: number;
}

/** What the units so far kept leave to the others. */
interface Kept {
  places: Set<number>;
  utterances: Set<number>;
  covered: Map<string, number>;
  left: number;
}

/** What a point is worth beside what words tell by themselves, and when it is covered once more. */
const POINT = { first: 4, again: 0.6 };
/** The first words that are kept of an utterance: an answer goes on in each. */
const FRESH = 0.5;
/** What a claim costs beside its words, in words: a few longer ones read better than many short ones. */
const CLAIM = 4;
/** Units in one run, and the words it has at least, if its utterance has so many: half a thought tells nothing. */
const LONGEST = 4;
const SHORTEST = 8;
/** Nothing is kept that tells less for each of its words. */
const LEAST = 0.05;

/**
 * Places of the units to keep, in order: again and again what tells most for its words, until the budget is used. One
 * sentence may go beyond it where nothing shorter tells anything.
 */
export function chosenOf(units: readonly Weighed[], budget: number): number[] {
  const kept: Kept = { places: new Set(), utterances: new Set(), covered: new Map(), left: budget };
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
  for (const { utterance, size } of units) sizes.set(utterance, (sizes.get(utterance) ?? 0) + size);
  return units.flatMap((unit, first) => {
    if (unit.leans) return [];
    const runs: Run[] = [];
    let words = 0;
    for (let last = first; last < first + LONGEST && units[last]?.utterance === unit.utterance; last++) {
      words += units[last]?.size ?? 0;
      if (words >= Math.min(SHORTEST, sizes.get(unit.utterance) ?? 0)) runs.push({ first, last, words });
    }
    return runs;
  });
}

function bestOf(runs: readonly Run[], units: readonly Weighed[], kept: Kept): Run | null {
  let best: Run | null = null;
  let most = LEAST;
  for (const run of runs) {
    const fresh = placesIn(run).filter((at) => !kept.places.has(at));
    const words = fresh.reduce((sum, at) => sum + (units[at]?.size ?? 0), 0);
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

function worthOf(places: readonly number[], units: readonly Weighed[], { covered }: Kept): number {
  const seen = new Map(covered);
  let worth = 0;
  for (const at of places) {
    worth += units[at]?.tells ?? 0;
    for (const [point, sure] of units[at]?.points ?? []) {
      const before = seen.get(point) ?? 0;
      worth += Math.max(0, sure - before) * POINT.first + Math.min(sure, before) * POINT.again;
      seen.set(point, Math.max(before, sure));
    }
  }
  return worth;
}

function keep(run: Run, units: readonly Weighed[], kept: Kept): void {
  for (const at of placesIn(run)) {
    const unit = units[at];
    if (!unit || kept.places.has(at)) continue;
    kept.places.add(at);
    kept.utterances.add(unit.utterance);
    kept.left -= unit.size;
    for (const [point, sure] of unit.points) kept.covered.set(point, Math.max(kept.covered.get(point) ?? 0, sure));
  }
}
