import { liveQuery } from 'dexie';
import { maySendTo } from '@/utils/consent';
import type { FaultKind } from '@/utils/llm/fault';
import { lastConsent } from '../consent';
import { db } from '../db';

/** Words of a candidate, and where they would be read. */
export interface Use {
  interviewId: string;
  /** As in a stored summary. */
  basis: readonly string[];
  /** Host and port; empty: they stay in this browser. */
  host: string;
}

/** Why nothing may be made of these words as consent, interview and transcript stand now; null: it may. Read from the database each time. */
export async function barToUse({ interviewId, basis, host }: Use): Promise<FaultKind | null> {
  if (!(await db.interviews.get(interviewId))) return 'erased';
  const consent = await lastConsent(interviewId);
  if (host === '' ? consent?.answer !== 'agreed' : !maySendTo(consent, host)) return 'consent';
  return (await stand(interviewId, basis)) ? null : 'words deleted';
}

/** Whether all of them are still in the transcript. One that goes on, or is heard better, stands. */
async function stand(interviewId: string, basis: readonly string[]): Promise<boolean> {
  const rows = await db.utterances.bulkGet(basis.map((each) => each.slice(0, each.lastIndexOf(':'))));
  return rows.every((row) => row?.interviewId === interviewId && row.text !== '');
}

/** Stops as soon as a bar is there, in whichever window that came about; returns the end of the watch. */
export function watchBar(bar: () => Promise<FaultKind | null>, stop: (kind: FaultKind) => void): () => void {
  const watching = liveQuery(bar).subscribe({
    next: (kind) => kind && stop(kind),
    error: () => stop('failed here'),
  });
  return () => watching.unsubscribe();
}
