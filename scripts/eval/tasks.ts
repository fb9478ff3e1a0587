import { hearingTask } from './hearing';
import { pointsTask } from './points';
import { recogniseTask } from './recognise';
import type { Row } from './rows';
import { searchTask } from './search';
import { suggestTask } from './suggest';
import { summaryTask } from './summary';

/** What a task found: per row what it got, the figures over all rows, and a table of them for reading. */
export interface Outcome {
  got: unknown[];
  figures: Record<string, unknown>;
  table: Record<string, Record<string, number | string>>;
  /** Microseconds a row, on average. */
  usPerRow: number;
}

export const TASKS = {
  search: searchTask,
  recognise: recogniseTask,
  suggest: suggestTask,
  points: pointsTask,
  hearing: hearingTask,
  summary: summaryTask,
} satisfies Record<string, (rows: readonly Row[]) => Outcome>;

export type TaskName = keyof typeof TASKS;
