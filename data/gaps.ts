import type { GapCause } from '@/utils/records';
import { closeGap, dropGap, lastHeard, openGap } from './transcript';

/** Marks in the transcript where words may be missing. */
export interface Gaps {
  /** A reader has begun, by a consent recorded at `agreedAt` (interview ms); one that did not hear the last words has missed some. */
  begin(reader: string, agreedAt: number): void;
  /** From now on words may be missing, if any were heard before. With notes only they are, and it ends what was missing by itself. */
  open(cause: GapCause): void;
  /** Words are heard again. */
  close(): void;
  /** The call is over: what seemed a gap at its end is none. */
  end(): void;
}

/**
 * Follows one interview's gaps; a gap that cannot be written is missing from the record and breaks nothing else. `onBack` is
 * told how many ms are missing when one ends.
 */
export function followGaps(interviewId: string, onBack: (missing: number) => void): Gaps {
  let state: 'open' | 'closed' | 'unknown' = 'unknown';
  let begun: string | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  const then = (write: () => Promise<unknown>) => {
    writing = writing.then(write).catch(() => undefined);
  };

  async function mark(cause: GapCause): Promise<void> {
    if (cause === 'notes only') await closeGap(interviewId);
    else if (!(await lastHeard(interviewId))) return;
    await openGap(interviewId, cause);
  }

  return {
    begin: (reader, agreedAt) => {
      // It may say so twice before its first words are written.
      if (reader === begun) return;
      begun = reader;
      // Whether a gap opens is only known from the database, so the next words try to close one in any case.
      state = 'unknown';
      then(async () => {
        const last = await lastHeard(interviewId);
        if (!last || last.reader === reader) return;
        await openGap(
          interviewId,
          agreedAt > last.time ? 'consent withdrawn' : 'reader restarted',
          Date.now() - last.at,
        );
      });
    },
    open: (cause) => {
      if (state === 'open' && cause !== 'notes only') return;
      state = 'open';
      then(() => mark(cause));
    },
    close: () => {
      if (state === 'closed') return;
      state = 'closed';
      then(async () => {
        const missing = await closeGap(interviewId);
        if (missing !== null) onBack(missing);
      });
    },
    end: () => {
      state = 'closed';
      then(() => dropGap(interviewId));
    },
  };
}
