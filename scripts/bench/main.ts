import { bankOf, SIZES, type Size } from './banks';
import { rowsIn } from './files';
import { keystrokesOf, someOf } from './queries';
import { race } from './race';
import { timeSuggestion } from './suggestion';

/** Queries that are asked whole, and that are typed letter by letter. */
const COUNTS: Record<Size, { asked: number; typed: number; warm: number }> = {
  core: { asked: Number.POSITIVE_INFINITY, typed: 60, warm: 40 },
  all: { asked: Number.POSITIVE_INFINITY, typed: 60, warm: 40 },
  many: { asked: 60, typed: 15, warm: 10 },
};

const rows = rowsIn(process.argv.slice(2));
const search = Object.fromEntries(SIZES.map((size) => [size, measured(size)]));
const suggestion = Object.fromEntries(SIZES.map((size) => [size, timeSuggestion(bankOf(size))]));
console.table(suggestion);
console.log(JSON.stringify({ bench: 'node', rows: rows.length, search, suggestion }));

function measured(size: Size) {
  const questions = bankOf(size);
  const known = new Set(questions.map(({ id }) => id));
  const answerable = rows.filter(({ ids }) => ids.some((id) => known.has(id)));
  const { asked, typed, warm } = COUNTS[size];
  const results = race(questions, someOf(answerable, asked), keystrokesOf(someOf(answerable, typed)), warm);
  console.log(
    `\n${size}: ${questions.length} questions; quality, milliseconds of a keystroke, and times as long as ours`,
  );
  console.table(
    Object.fromEntries(
      results.map(({ engine, build, quality, keystroke, ratio }) => [
        engine,
        {
          ...quality,
          build,
          median: keystroke.median,
          p95: keystroke.p95,
          'median ×': ratio.median,
          'p95 ×': ratio.p95,
        },
      ]),
    ),
  );
  return { questions: questions.length, results };
}
