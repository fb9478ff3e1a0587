import type { Signs } from '../linear';
import { contentOf } from '../words-in';
import type { Unit } from './extract-units';

/** A unit within its answer. */
export interface Placed extends Unit {
  /** Place of its utterance. */
  utterance: number;
  /** Log odds that a reader would mark it, and that a reader would say that it tells most. */
  odds: { any: number; most: number };
  /** The same as chances, which each run asks of all units around it. */
  chance: { any: number; most: number };
}

/** Units of one utterance that follow each other: what may become one claim. */
export interface Run {
  first: number;
  last: number;
  /** Its words, with the fillers between its units. */
  words: number;
}

/** Units in one run, and its words, unless one unit alone has more. */
const MOST = { units: 4, words: 32 };
/** The words that a run has at least, if its utterance has so many: half a thought tells nothing. */
const LEAST = 7;

/** Every run that may be kept as it is: it begins with a unit that stands by itself, does not end before a "but", and is long enough. */
export function runsOf(units: readonly Placed[]): Run[] {
  const sizes = new Map<number, number>();
  for (const { utterance, words } of units) sizes.set(utterance, (sizes.get(utterance) ?? 0) + words.length);
  return units.flatMap((unit, first) => {
    if (unit.leans) return [];
    const runs: Run[] = [];
    let words = 0;
    for (let last = first; last < first + MOST.units; last++) {
      const next = units[last];
      if (next?.utterance !== unit.utterance) break;
      words += next.words.length + (last > first ? next.lead : 0);
      if (last > first && words > MOST.words) break;
      if (after(units, last)?.turns) continue;
      if (words >= Math.min(LEAST, sizes.get(unit.utterance) ?? 0)) runs.push({ first, last, words });
    }
    return runs;
  });
}

/**
 * What tells whether a run has what a reader would mark: the odds of its units, what is left out around it, and where it is cut.
 * All names stand in one place, so that all runs have one form: signs of many forms take several times as long.
 */
export function signsOf({ first, last, words }: Run, units: readonly Placed[]): Signs {
  const own = units.slice(first, last + 1);
  const others = othersOf(units, first, last);
  const around = [before(units, first), after(units, last)];
  const any = toldIn(own, around, others, 'any');
  const most = toldIn(own, around, others, 'most');
  const begins = around[0]?.sentence !== own[0]?.sentence ? 1 : 0;
  const ends = around[1]?.sentence !== own.at(-1)?.sentence ? 1 : 0;
  return {
    'best odds': any.best,
    told: any.told / 10,
    'share told': any.share,
    'log of chances': any.chances,
    'better neighbour': any.better,
    'worse neighbour': any.worse,
    'best of the others': any.bestOther,
    'all others': any.others,
    'first chance': any.first,
    'last chance': any.last,
    'most: best odds': most.best,
    'most: told': most.told / 10,
    'most: share told': most.share,
    'most: log of chances': most.chances,
    'most: better neighbour': most.better,
    'most: worse neighbour': most.worse,
    'most: best of the others': most.bestOther,
    'most: all others': most.others,
    'most: first chance': most.first,
    'most: last chance': most.last,
    words: words / 10,
    'log of words': Math.log(words),
    'under 8 words': words < 8 ? 1 : 0,
    'under 12 words': words < 12 ? 1 : 0,
    'over 20 words': words > 20 ? 1 : 0,
    content: countOf(own.map((unit) => contentOf(unit.words))) / 8,
    'begins a sentence': begins,
    'ends a sentence': ends,
    'whole sentences': begins * ends,
    sentences: new Set(own.map(({ sentence }) => sentence)).size - 1,
    'one unit': first === last ? 1 : 0,
    'log of units': Math.log(others.length + own.length),
    alone: others.length + own.length === 1 ? 1 : 0,
  };
}

/** How much the units of a run tell by one of their odds, beside the two around them and all others of their utterance. */
function toldIn(
  own: readonly Placed[],
  around: readonly (Placed | undefined)[],
  others: readonly Placed[],
  by: keyof Placed['odds'],
) {
  const chance = (unit: Placed | undefined): number => unit?.chance[by] ?? 0;
  const chances = own.map(chance);
  const [left = 0, right = 0] = around.map(chance);
  const told = own.reduce((sum, unit, index) => sum + (chances[index] ?? 0) * unit.words.length, 0);
  const rest = others.map(chance);
  return {
    best: Math.max(...own.map((unit) => unit.odds[by])),
    told,
    share: told / own.reduce((sum, unit) => sum + unit.words.length, 0),
    chances: Math.log(sumOf(chances)),
    better: Math.max(left, right),
    worse: Math.min(left, right),
    bestOther: Math.max(0, ...rest),
    others: sumOf(rest),
    first: chances[0] ?? 0,
    last: chances.at(-1) ?? 0,
  };
}

/** The unit before and the unit behind, within the same utterance. */
const before = (units: readonly Placed[], at: number): Placed | undefined =>
  units[at - 1]?.utterance === units[at]?.utterance ? units[at - 1] : undefined;
const after = (units: readonly Placed[], at: number): Placed | undefined =>
  units[at + 1]?.utterance === units[at]?.utterance ? units[at + 1] : undefined;

/** The other units of the same utterance. */
function othersOf(units: readonly Placed[], first: number, last: number): Placed[] {
  const others: Placed[] = [];
  for (let at = first; before(units, at); at--) others.push(units[at - 1] as Placed);
  for (let at = last; after(units, at); at++) others.push(units[at + 1] as Placed);
  return others;
}

/** How many are in any of the sets. */
const countOf = (sets: readonly ReadonlySet<string>[]): number =>
  sets.length === 1 ? (sets[0]?.size ?? 0) : new Set(sets.flatMap((each) => [...each])).size;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
