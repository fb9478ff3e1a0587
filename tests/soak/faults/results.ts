import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { percentile, rounded } from '../figures';

/** One case as it was seen, in ms from the press. */
export interface Seen {
  fault: string;
  n: number;
  answer: number;
  without: number;
  told: number;
  sentence: number;
  /** From Enter until the note was stored. */
  note: number;
  requests: number;
  /** Whether the note was stored before the fault was told. */
  meanwhile: boolean;
}

/**
 * Cases of one build, a line each, written as they come: what was broken off goes on where it stood. Of another build, or of a run that was whole,
 * nothing is taken over. `path` null: nothing is kept.
 */
export function resultsIn(path: string | null, build: string) {
  const mark = JSON.stringify({ build: fingerprint(build) });
  const [head, ...lines] = path && existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  const goesOn = head === mark && !lines.includes(WHOLE);
  const all: Seen[] = goesOn ? lines.map((line) => JSON.parse(line) as Seen) : [];
  if (path && !goesOn) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${mark}\n`);
  }
  const write = (line: string) => path && appendFileSync(path, `${line}\n`);
  return {
    all: all as readonly Seen[],
    has: (fault: string, n: number) => all.some((seen) => seen.fault === fault && seen.n === n),
    add(seen: Seen): void {
      all.push(seen);
      write(JSON.stringify(seen));
    },
    isWhole: () => write(WHOLE),
  };
}

const WHOLE = '{"whole":true}';

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  for (const path of files.map((each) => join(each.parentPath, each.name)).sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** The middle and the most of each time. */
export function figures(all: readonly Seen[]): Record<string, number> {
  const of = (name: string, values: number[]) => ({
    [`${name}P50`]: rounded(percentile(values, 50)),
    [`${name}Most`]: rounded(Math.max(...values)),
  });
  return {
    ...of(
      'msToAnAnswer',
      all.map(({ answer }) => answer),
    ),
    msWithoutAnAnswerMost: rounded(Math.max(...all.map(({ without }) => without))),
    ...of(
      'msToldWhatToDo',
      all.map(({ told }) => told),
    ),
    ...of(
      'msToTheFault',
      all.map(({ sentence }) => sentence),
    ),
    ...of(
      'msToTheNote',
      all.map(({ note }) => note),
    ),
  };
}
