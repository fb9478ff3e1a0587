import { CLAIM, startingIn } from './extract-choose';
import type { Weighed, WeighedAnswer } from './extract-weigh';

/** An answer among others; `least` is kept of it where nothing is worth its price. */
interface Among extends Pick<WeighedAnswer, 'units' | 'runs'> {
  least: readonly Weighed[];
}

/** How often the span of prices is halved: to less than a hundred thousandth. */
const STEPS = 14;

/**
 * The runs of each answer, in order, that are worth their words at the lowest price for a word at which all of them together stay
 * within so many words. Words so go where they tell most, and each answer is gone through by itself, however long the interview is.
 * A price at which nothing but the least is kept may still be too much: then that is kept.
 */
export function chosenAcross(answers: readonly Among[], budget: number): Weighed[][] {
  const sorted = answers.map((answer) => ({ ...answer, starting: startingIn(answer.runs) }));
  const at = (price: number) =>
    sorted.map(({ units, starting, least }) => {
      const chosen = worthTheirPrice(starting, units.length, price);
      return chosen.length > 0 ? chosen : [...least];
    });
  // Dearer than that nothing is worth its words.
  let [low, high] = [0, Math.max(0, ...answers.flatMap(({ runs }) => runs.map(({ worth, words }) => worth / words)))];
  let best = at(high);
  for (let step = 0; step < STEPS; step++) {
    const price = (low + high) / 2;
    const chosen = at(price);
    if (wordsOf(chosen) > budget) low = price;
    else [high, best] = [price, chosen];
  }
  return best;
}

/** By going back from the last unit: the choice that is worth most when each word has its price. */
function worthTheirPrice(starting: ReadonlyMap<number, Weighed[]>, units: number, price: number): Weighed[] {
  const worth = new Float64Array(units + 1);
  const taken: (Weighed | undefined)[] = Array.from({ length: units });
  for (let at = units - 1; at >= 0; at--) {
    worth[at] = worth[at + 1] as number;
    for (const run of starting.get(at) ?? []) {
      const sum = run.worth - CLAIM - price * run.words + (worth[run.next] as number);
      if (sum > (worth[at] as number)) {
        worth[at] = sum;
        taken[at] = run;
      }
    }
  }
  const chosen: Weighed[] = [];
  for (let at = 0; at < units; ) {
    const run = taken[at];
    if (run) chosen.push(run);
    at = run?.next ?? at + 1;
  }
  return chosen;
}

const wordsOf = (chosen: readonly Weighed[][]): number =>
  chosen.reduce((sum, runs) => runs.reduce((own, { words }) => own + words, sum), 0);
