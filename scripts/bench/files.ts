import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { rowsOf } from '../eval/rows';
import type { Row } from './queries';

const EVALS = fileURLToPath(new URL('../../tests/evals/', import.meta.url));
const schema = z.object({ q: z.string(), ids: z.array(z.string()).min(1) });

/** The rows of the project's own query files and of those that were named. */
export function rowsIn(named: readonly string[]): Row[] {
  const own = readdirSync(EVALS).filter((name) => /^queries.*\.jsonl$/.test(name));
  const files = [
    ...own.map((name) => `${EVALS}${name}`),
    ...named.map((path) => resolve(process.env.EVAL_FROM ?? '.', path)),
  ];
  return files.flatMap((file) => rowsOf(readFileSync(file, 'utf8'), file).map((row) => schema.parse(row)));
}
