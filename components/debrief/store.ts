import type { Debrief, GivenScorecard } from '@/utils/debrief/record-schema';

/** What opening a file came to: a scorecard to add, a whole debrief to go on with, or what is wrong with it. */
export type OpenedFile =
  | { kind: 'scorecard'; given: Omit<GivenScorecard, 'id' | 'addedAt'> }
  | { kind: 'debrief'; record: Debrief }
  | { kind: 'problem'; problem: string };

/** Who it was where nobody said a name, for what is put on record. */
export const UNNAMED = 'Somebody without a name';

/** Where a debrief is kept and what it needs from around it; the full tab and the page that works alone have each their own. */
export interface DebriefStore {
  record: Debrief;
  /** Whoever uses the page, for what is put on record; `UNNAMED` where that is not known. */
  by: string;
  /** Keeps what the change makes of the present record. It may be made more than once, so it asks for neither time nor chance itself. */
  change(change: (record: Debrief) => Debrief): void;
  /**
   * Goes on with another debrief; neither the present one nor another state of it is lost. `isFile`: a file holds it as it is. Resolves with
   * why that cannot be, or null.
   */
  goOnWith(record: Debrief, isFile: boolean): Promise<string | null>;
  /** Shows invented scorecards, in a debrief of their own. Missing: there are none to show. */
  openSample?(): void;
  /** What could not be kept; null: all is. */
  problem: string | null;
  /** The record was saved as a file that it can be gone on from. */
  onSaved?(record: Debrief): void;
  /** Whether something is still on its way to be kept; undefined where nothing is kept at all. */
  saving?: boolean;
  open(file: string, bytes: Uint8Array): Promise<OpenedFile>;
  newId(): string;
  now(): number;
}
