import { debriefIn } from '@/utils/debrief/file';

/** Larger files are not read at all; see utils/scorecard-file.ts. */
const LARGEST_SCORECARD = 10_000_000;
/** A debrief holds many scorecards. */
const LARGEST_DEBRIEF = 50_000_000;

/** Why a file is too large to be read; null: it is not. One that is too large for a scorecard must begin as a debrief does. */
export async function tooLarge(file: File): Promise<string | null> {
  if (file.size <= LARGEST_SCORECARD) return null;
  if (!(await file.slice(0, 200).text()).includes('"askside/debrief"'))
    return 'The file is larger than 10 MB, so it is no scorecard.';
  return file.size > LARGEST_DEBRIEF ? 'The debrief is larger than 50 MB, which is more than can be opened.' : null;
}

/** Whether a debrief that is saved like this can be gone on from. */
export function canReopen(json: string): boolean {
  const bytes = new TextEncoder().encode(json);
  return bytes.length <= LARGEST_DEBRIEF && debriefIn(bytes)?.kind === 'debrief';
}
