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
const POINT = { first: 4, again: 0.5 };
/** The first words that are kept of an utterance: an answer goes on in each. */
const FRESH = 1;
/** What a claim costs beside its words, in words: a few longer ones read better than many short ones. */
const CLAIM = 4;
/** Units in one run, and the words it has at least, if its utterance has so many: half a thought tells nothing. */
const LONGEST = 3;
const SHORTEST = 8;
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

/** Every run that may be kept as it is: it begins with a unit that stands by itself, does not end before a "but", and is long enough. */
function runsOf(units: readonly Weighed[]): Run[] {
  const sizes = new Map<number, number>();
  for (const { utterance, words } of units) sizes.set(utterance, (sizes.get(utterance) ?? 0) + words.length);
  return units.flatMap((unit, first) => {
    if (unit.leans) return [];
    const runs: Run[] = [];
    let words = 0;
    for (let last = first; last < first + LONGEST && units[last]?.utterance === unit.utterance; last++) {
      words += units[last]?.words.length ?? 0;
      const next = units[last + 1];
      if (next?.turns && next.utterance === unit.utterance) continue;
      if (words >= Math.min(SHORTEST, sizes.get(unit.utterance) ?? 0)) runs.push({ first, last });
    }
    return runs;
  });
}

function bestOf(runs: readonly Run[], units: readonly Weighed[], kept: Kept): Run | null {
  let best: Run | null = null;
  let most = LEAST;
  for (const run of runs) {
    const words = sizeOf(run, units, kept);
    if (words === 0 || words > kept.left) continue;
    const isFresh = !kept.utterances.has(units[run.first]?.utterance ?? -1);
    const worth = worthOf(run, units, kept) + (isFresh ? FRESH : 0);
    const forWords = worth / (words + (joins(run, units, kept) ? 0 : CLAIM));
    if (forWords > most) [best, most] = [run, forWords];
  }
  return best;
}

/** Whether two neighbours stand in the same utterance, so that both become one claim once they are kept. */
const adjoin = (units: readonly Weighed[], one: number, other: number): boolean =>
  units[one]?.utterance === units[other]?.utterance;

/** Whether a run goes on from a claim, or grows one, rather than making another. */
function joins({ first, last }: Run, units: readonly Weighed[], { places }: Kept): boolean {
  for (let at = first - 1; at <= last + 1; at++) if (places.has(at) && adjoin(units, at, first)) return true;
  return false;
}

/** The words that a run adds to what is kept: the fillers between two units too, where both become one claim. */
function sizeOf({ first, last }: Run, units: readonly Weighed[], { places }: Kept): number {
  let words = 0;
  for (let at = first; at <= last; at++) {
    if (places.has(at)) continue;
    words += units[at]?.words.length ?? 0;
    if (at > first || (places.has(at - 1) && adjoin(units, at, at - 1))) words += units[at]?.lead ?? 0;
    // Within the run, the next unit counts its own.
    if (places.has(at + 1) && adjoin(units, at, at + 1)) words += units[at + 1]?.lead ?? 0;
  }
  return words;
}

function worthOf({ first, last }: Run, units: readonly Weighed[], { places, covered }: Kept): number {
  const seen: string[] = [];
  let worth = 0;
  for (let at = first; at <= last; at++) {
    if (places.has(at)) continue;
    worth += units[at]?.tells ?? 0;
    for (const point of units[at]?.points ?? []) {
      worth += covered.has(point) || seen.includes(point) ? POINT.again : POINT.first;
      seen.push(point);
    }
  }
  return worth;
}

function keep(run: Run, units: readonly Weighed[], kept: Kept): void {
  kept.left -= sizeOf(run, units, kept);
  for (let at = run.first; at <= run.last; at++) {
    const unit = units[at];
    if (!unit) continue;
    kept.places.add(at);
    kept.utterances.add(unit.utterance);
    for (const point of unit.points) kept.covered.add(point);
  }
}
