import type { Question } from '@/utils/pack';
import { rankOf, ranksOf } from '../eval/search';
import { originalOf } from './banks';
import { ENGINES, OWN } from './engines';
import type { Row } from './queries';
import { ratioOf, type Times, timed, timesOf } from './times';

export interface Result {
  engine: string;
  /** Milliseconds for reading all questions. */
  build: number;
  quality: ReturnType<typeof ranksOf>;
  keystroke: Times;
  /** How many times as long as our own search, for the same keystrokes. */
  ratio: { median: number; p95: number };
}

/** A search that has taken this long, in milliseconds, has no more turns: some need seconds for one letter. */
const BUDGET = 4_000;

/**
 * Quality and time of every engine on the same questions; they take turns, and who begins changes. `warm`: how many keystrokes
 * come before those that count, so that cold code does not.
 */
export function race(
  questions: readonly Question[],
  rows: readonly Row[],
  typed: readonly string[],
  warm: number,
): Result[] {
  const runners = Object.entries(ENGINES).map(([engine, read]) => {
    const { got: search, ms: build } = timed(() => read(questions));
    return { engine, search, build: Math.round(build), times: [] as number[], ranks: [] as number[], spent: 0 };
  });
  turns(runners, rows, 2 * warm, (runner, { q, ids }) => {
    runner.ranks.push(rankOf(runner.search(q).map(originalOf), ids));
  });
  turns(runners, typed, 2 * warm, (runner, query, ms) => {
    runner.times.push(ms(() => runner.search(query)));
  });
  const own = runners.find(({ engine }) => engine === OWN)?.times ?? [];
  return runners.map(({ engine, build, ranks, times }) => {
    const keystroke = timesOf(times.slice(warm));
    const ratio = ratioOf(keystroke, timesOf(own.slice(warm, times.length)));
    return { engine, build, quality: ranksOf(ranks), keystroke, ratio };
  });
}

function turns<R extends { spent: number }, T>(
  runners: readonly R[],
  items: readonly T[],
  least: number,
  does: (runner: R, item: T, ms: (part: () => unknown) => number) => void,
): void {
  for (const runner of runners) runner.spent = 0;
  for (const [index, item] of items.entries()) {
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(index + turn) % runners.length];
      if (!runner || (runner.spent > BUDGET && index >= least)) continue;
      runner.spent += timed(() => does(runner, item, (part) => timed(part).ms)).ms;
    }
  }
}
