import { useState } from 'react';
import { addScorecards } from '@/utils/debrief/record';
import type { Debrief, GivenScorecard } from '@/utils/debrief/record-schema';
import type { DebriefStore, OpenedFile } from './store';

/** Larger files are not read at all; see utils/scorecard-file.ts. */
const LARGEST = 10_000_000;
/** Files that are read at a time: signatures are checked beside one another, and memory holds few files. */
const AT_ONCE = 16;

export interface Refused {
  file: string;
  problem: string;
}

/** Adds files to the debrief. One that cannot be opened is named, and the rest still goes in. */
export function useAdding({ open, change, goOnWith, newId, now }: DebriefStore) {
  const [came, setCame] = useState<{ refused: Refused[]; added: number }>({ refused: [], added: 0 });
  const [opening, setOpening] = useState(0);

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setOpening((count) => count + files.length);
    const given: GivenScorecard[] = [];
    const refused: Refused[] = [];
    const debriefs: { file: string; record: Debrief }[] = [];
    for (let first = 0; first < files.length; first += AT_ONCE) {
      const some = files.slice(first, first + AT_ONCE);
      for (const [i, opened] of (await Promise.all(some.map((file) => openOne(file, open)))).entries()) {
        const file = some[i]?.name ?? '';
        if (opened.kind === 'problem') refused.push({ file, problem: opened.problem });
        else if (opened.kind === 'scorecard') given.push({ ...opened.given, id: newId(), addedAt: now() });
        else debriefs.push({ file, record: opened.record });
      }
    }
    // What comes along with a debrief belongs to it, not to the one that was open before.
    const last = debriefs.at(-1);
    for (const each of debriefs) {
      const problem = await goOnWith(each === last ? addScorecards(each.record, given) : each.record);
      if (problem) refused.push({ file: each.file, problem });
    }
    const isIn = last !== undefined && !refused.some(({ file }) => file === last.file);
    if (given.length > 0 && !isIn) change((record) => addScorecards(record, given));
    setCame({ refused, added: files.length - refused.length });
    setOpening((count) => count - files.length);
  }
  return { add, ...came, forget: () => setCame({ refused: [], added: 0 }), opening: opening > 0 };
}

async function openOne(file: File, open: DebriefStore['open']): Promise<OpenedFile> {
  if (file.size > LARGEST) return { kind: 'problem', problem: 'The file is larger than 10 MB, so it is no scorecard.' };
  try {
    return await open(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that was moved since it was chosen.
    return { kind: 'problem', problem: 'It cannot be read. Drop the files themselves, not their folder.' };
  }
}
