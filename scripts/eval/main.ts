import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { marksIn } from './interviews';
import { type Row, rowsOf } from './rows';
import { type Outcome, TASKS, type TaskName } from './tasks';

const [name = '', file, ...options] = process.argv.slice(2);

try {
  run(name, file, options.includes('--predictions'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(task: string, path: string | undefined, predictions: boolean): void {
  if (!isTask(task) || !path) {
    throw new Error(
      `Usage: npm run eval -- TASK FILE [--predictions]. TASK is one of ${Object.keys(TASKS).join(', ')}.`,
    );
  }
  const rows = rowsAt(resolve(process.env.EVAL_FROM ?? '.', path), path);
  const { got, figures, table, usPerRow }: Outcome = TASKS[task](rows);
  if (predictions) for (const [index, row] of rows.entries()) console.log(JSON.stringify({ ...row, got: got[index] }));
  console.table(table);
  console.log(JSON.stringify({ task, rows: rows.length, ...figures, usPerRow }));
}

/** The rows of a file, or the marks of a folder of interviews. */
function rowsAt(place: string, name: string): Row[] {
  return statSync(place).isDirectory() ? marksIn(place) : rowsOf(readFileSync(place, 'utf8'), name);
}

function isTask(task: string): task is TaskName {
  return Object.hasOwn(TASKS, task);
}
