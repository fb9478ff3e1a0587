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

/** Keystrokes before which none counts, so that cold code does not. */
const WARM = 40;

/** Quality and time of every engine on the same questions; they take turns, and who begins changes. */
export function race(questions: readonly Question[], rows: readonly Row[], typed: readonly string[]): Result[] {
  const runners = Object.entries(ENGINES).map(([engine, read]) => {
    const { got: search, ms: build } = timed(() => read(questions));
    return { engine, search, build: Math.round(build), times: [] as number[], ranks: [] as number[], spent: 0 };
  });
  turns(runners, rows, (runner, { q, ids }) => {
    runner.ranks.push(rankOf(runner.search(q).map(originalOf), ids));
  });
  turns(runners, typed, (runner, query, ms) => {
    runner.times.push(ms(() => runner.search(query)));
  });
  const own = runners.find(({ engine }) => engine === OWN)?.times ?? [];
  return runners.map(({ engine, build, ranks, times }) => {
    const keystroke = timesOf(times.slice(WARM));
    const ratio = ratioOf(keystroke, timesOf(own.slice(WARM, times.length)));
    return { engine, build, quality: ranksOf(ranks), keystroke, ratio };
  });
}

function turns<R extends { spent: number }, T>(
  runners: readonly R[],
  items: readonly T[],
  does: (runner: R, item: T, ms: (part: () => unknown) => number) => void,
): void {
  for (const runner of runners) runner.spent = 0;
  for (const [index, item] of items.entries()) {
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(index + turn) % runners.length];
      if (!runner || (runner.spent > BUDGET && index > 2 * WARM)) continue;
      runner.spent += timed(() => does(runner, item, (part) => timed(part).ms)).ms;
    }
  }
}
