import type { Weighed } from './extract-weigh';

/** What a claim must be worth beside its words: a few good ones read better than many. */
export const CLAIM = 0.02;

/**
 * The runs, in order, that together are worth most within so many words: every choice is weighed, by going back from the last
 * unit and asking of each number of words that may be left whether a run that begins here is worth more than none.
 */
export function chosenOf(runs: readonly Weighed[], units: number, budget: number): Weighed[] {
  const starting = startingIn(runs);
  const rows: Float64Array[] = Array.from({ length: units + 1 });
  const taken: (Weighed | undefined)[][] = Array.from({ length: units });
  rows[units] = new Float64Array(budget + 1);
  for (let at = units - 1; at >= 0; at--) {
    const best = Float64Array.from(rows[at + 1] as Float64Array);
    const takes: (Weighed | undefined)[] = [];
    for (const run of starting.get(at) ?? []) {
      const rest = rows[run.next] as Float64Array;
      for (let left = run.words; left <= budget; left++) {
        const sum = run.worth - CLAIM + (rest[left - run.words] as number);
        if (sum > (best[left] as number)) {
          best[left] = sum;
          takes[left] = run;
        }
      }
    }
    rows[at] = best;
    taken[at] = takes;
  }
  const chosen: Weighed[] = [];
  for (let [at, left] = [0, budget]; at < units; ) {
    const run = taken[at]?.[left];
    if (run) chosen.push(run);
    left -= run?.words ?? 0;
    at = run?.next ?? at + 1;
  }
  return chosen;
}

/** The runs by the unit that they begin with. */
export function startingIn(runs: readonly Weighed[]): Map<number, Weighed[]> {
  const starting = new Map<number, Weighed[]>();
  for (const run of runs) {
    const own = starting.get(run.first);
    if (own) own.push(run);
    else starting.set(run.first, [run]);
  }
  return starting;
}
