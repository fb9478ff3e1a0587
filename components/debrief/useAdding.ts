import { useState } from 'react';
import { addScorecards } from '@/utils/debrief/record';
import type { GivenScorecard } from '@/utils/debrief/record-schema';
import type { DebriefStore } from './store';

/** Larger files are not read at all; see utils/scorecard-file.ts. */
const LARGEST = 10 * 1024 * 1024;

export interface Refused {
  file: string;
  problem: string;
}

/** Adds files to the debrief. One that cannot be opened is named, and the rest still goes in. */
export function useAdding({ open, change, goOnWith, newId, now }: DebriefStore) {
  const [refused, setRefused] = useState<Refused[]>([]);
  const [opening, setOpening] = useState(0);

  async function add(files: readonly File[]): Promise<void> {
    setOpening((count) => count + files.length);
    const given: GivenScorecard[] = [];
    const wrong: Refused[] = [];
    for (const file of files) {
      const opened =
        file.size > LARGEST
          ? ({ kind: 'problem', problem: 'The file is larger than 10 MB, so it is no scorecard.' } as const)
          : await open(file.name, new Uint8Array(await file.arrayBuffer()));
      if (opened.kind === 'problem') wrong.push({ file: file.name, problem: opened.problem });
      else if (opened.kind === 'debrief') {
        const problem = await goOnWith(opened.record);
        if (problem) wrong.push({ file: file.name, problem });
      } else given.push({ ...opened.given, id: newId(), addedAt: now() });
    }
    if (given.length > 0) change((record) => addScorecards(record, given));
    setRefused(wrong);
    setOpening((count) => count - files.length);
  }
  return { add, refused, forget: () => setRefused([]), opening: opening > 0 };
}
