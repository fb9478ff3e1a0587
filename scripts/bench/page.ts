import { bankOf, SIZES } from './banks';
import { ownSearchOf } from './own';
import { keystrokesOf, type Row, someOf } from './queries';
import { timeSuggestion } from './suggestion';
import { type SummaryTimes, timeSummary } from './summary';
import { type Times, timed, timesOf } from './times';

/** What was measured for one number of questions; milliseconds. */
interface Measured {
  questions: number;
  build: number;
  keystroke: Times;
  suggestion: { first: number } & Times;
}

declare global {
  interface Window {
    bench(rows: Row[]): Record<string, Measured>;
    benchSummary(): SummaryTimes;
  }
}

const TYPED = 60;

/** What one keystroke and one suggestion take in this browser, in milliseconds, for each number of questions. */
window.bench = (rows) =>
  Object.fromEntries(
    SIZES.map((size) => {
      const questions = bankOf(size);
      const { got: search, ms: build } = timed(() => ownSearchOf(questions));
      for (const { q } of rows.slice(0, TYPED)) search(q);
      const keystroke = timesOf(keystrokesOf(someOf(rows, TYPED)).map((typed) => timed(() => search(typed)).ms));
      return [size, { questions: questions.length, build, keystroke, suggestion: timeSuggestion(questions) }];
    }),
  );

/** What the summary of an interview of an hour takes in this browser. */
window.benchSummary = timeSummary;
