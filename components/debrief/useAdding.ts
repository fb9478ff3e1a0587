import { useRef, useState } from 'react';
import { addScorecards, newDebrief } from '@/utils/debrief/record';
import type { Debrief, GivenScorecard } from '@/utils/debrief/record-schema';
import { isSample } from '@/utils/sample-debrief';
import { tooLarge } from './sizes';
import type { DebriefStore, OpenedFile } from './store';

/** Files that are read at a time: signatures are checked beside one another, and memory holds few files. */
const AT_ONCE = 16;

export interface Refused {
  file: string;
  problem: string;
}

/** What was refused since the list was closed, and how many files came in beside. */
interface Came {
  refused: readonly Refused[];
  added: number;
}

const NOTHING: Came = { refused: [], added: 0 };

/** Adds files to the debrief. One that cannot be opened is named, and the rest still goes in. */
export function useAdding(store: DebriefStore) {
  const [came, setCame] = useState(NOTHING);
  const [opening, setOpening] = useState(0);
  // Another debrief may take its place while files are read.
  const newest = useRef(store);
  newest.current = store;

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setOpening((count) => count + files.length);
    const { given, debriefs, refused } = await openAll(files, newest.current);
    refused.push(...(await taken(given, debriefs, newest)));
    setCame((before) => together(before, files, refused));
    setOpening((count) => count - files.length);
  }
  return { add, ...came, forget: () => setCame(NOTHING), opening: opening > 0 };
}

/** Of a list that is still open nothing goes unread, but what was tried again. */
function together({ refused: before, added }: Came, files: readonly File[], refused: readonly Refused[]): Came {
  const open = before.filter(({ file }) => files.every(({ name }) => name !== file));
  return {
    refused: [...open, ...refused],
    added: files.length - refused.length + (before.length > 0 ? added : 0),
  };
}

interface OpenedDebrief {
  file: string;
  record: Debrief;
}

async function openAll(files: readonly File[], { open, newId, now }: DebriefStore) {
  const given: GivenScorecard[] = [];
  const refused: Refused[] = [];
  const debriefs: OpenedDebrief[] = [];
  for (let first = 0; first < files.length; first += AT_ONCE) {
    const some = files.slice(first, first + AT_ONCE);
    for (const [i, opened] of (await Promise.all(some.map((file) => openOne(file, open)))).entries()) {
      const file = some[i]?.name ?? '';
      if (opened.kind === 'problem') refused.push({ file, problem: opened.problem });
      else if (opened.kind === 'scorecard') given.push({ ...opened.given, id: newId(), addedAt: now() });
      else debriefs.push({ file, record: opened.record });
    }
  }
  return { given, debriefs, refused };
}

/** Puts what was opened where it belongs; resolves with what could not be kept. */
async function taken(
  given: readonly GivenScorecard[],
  debriefs: readonly OpenedDebrief[],
  { current: { record: shown, change, goOnWith, newId, now } }: { current: DebriefStore },
): Promise<Refused[]> {
  const refused: Refused[] = [];
  let [open, left] = [shown, given];
  for (const [i, { file, record }] of debriefs.entries()) {
    // What comes along with a debrief belongs to it, not to the one that was open before; with a sample nothing does.
    const along = i === debriefs.length - 1 && !isSample(record);
    const problem = await goOnWith(along ? addScorecards(record, given) : record, !along || given.length === 0);
    if (problem) refused.push({ file, problem });
    else open = record;
    if (!problem && along) left = [];
  }
  if (left.length === 0) return refused;
  if (!isSample(open)) {
    change((record) => addScorecards(record, left));
    return refused;
  }
  // Invented people and real ones never stand in one debrief.
  const fresh = addScorecards(newDebrief({ id: newId(), app: open.app, at: now() }), left);
  const problem = await goOnWith(fresh, false);
  return problem ? [...refused, ...left.map(({ file }) => ({ file, problem }))] : refused;
}

async function openOne(file: File, open: DebriefStore['open']): Promise<OpenedFile> {
  try {
    const problem = await tooLarge(file);
    if (problem) return { kind: 'problem', problem };
    return await open(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that was moved since it was chosen.
    return { kind: 'problem', problem: 'It cannot be read. Drop the files themselves, not their folder.' };
  }
}
