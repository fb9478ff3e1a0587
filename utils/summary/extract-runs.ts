import { chanceOf, type Signs } from '../linear';
import { contentOf } from '../words-in';
import type { Unit } from './extract-units';

/** A unit within its answer. */
export interface Placed extends Unit {
  /** Place of its utterance. */
  utterance: number;
  /** Log odds that a reader would mark it, and that a reader would say that it tells most. */
  odds: { any: number; most: number };
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

/** What tells whether a run has what a reader would mark: the odds of its units, what is left out around it, and where it is cut. */
export function signsOf(run: Run, units: readonly Placed[]): Signs {
  return { ...toldIn(run, units, 'any', ''), ...toldIn(run, units, 'most', 'most: '), ...shapeOf(run, units) };
}

/** How much the units of a run tell, beside those around it that are left out, by one of their odds. */
function toldIn({ first, last }: Run, units: readonly Placed[], by: keyof Placed['odds'], name: string): Signs {
  const own = units.slice(first, last + 1);
  const odds = own.map((unit) => unit.odds[by]);
  const chances = odds.map(chanceOf);
  const around = [before(units, first), after(units, last)].map((unit) => (unit ? chanceOf(unit.odds[by]) : 0));
  const told = own.reduce((sum, unit, index) => sum + (chances[index] ?? 0) * unit.words.length, 0);
  const others = othersOf(units, first, last).map((unit) => chanceOf(unit.odds[by]));
  return {
    [`${name}best odds`]: Math.max(...odds),
    [`${name}told`]: told / 10,
    [`${name}share told`]: told / own.reduce((sum, unit) => sum + unit.words.length, 0),
    [`${name}log of chances`]: Math.log(sumOf(chances)),
    [`${name}better neighbour`]: Math.max(...around),
    [`${name}worse neighbour`]: Math.min(...around),
    [`${name}best of the others`]: Math.max(0, ...others),
    [`${name}all others`]: sumOf(others),
    [`${name}first chance`]: chances[0] ?? 0,
    [`${name}last chance`]: chances.at(-1) ?? 0,
  };
}

/** How long a run is, and where it is cut. */
function shapeOf({ first, last, words }: Run, units: readonly Placed[]): Signs {
  const own = units.slice(first, last + 1);
  const others = othersOf(units, first, last).length;
  const begins = before(units, first)?.sentence !== own[0]?.sentence ? 1 : 0;
  const ends = after(units, last)?.sentence !== own.at(-1)?.sentence ? 1 : 0;
  return {
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
    'log of units': Math.log(others + own.length),
    alone: others + own.length === 1 ? 1 : 0,
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
