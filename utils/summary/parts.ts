import type { Competency } from '../pack';
import type { Claim, StoredSummary } from './record';

/** The person's own words in the place of a summary. */
export interface EditedPart {
  text: string;
  at: number;
  time: number;
  /** The claims that they were written over, as far as these can still be checked. */
  original: Claim[];
  /** Of what was generated there, what could not be checked or was not allowed, then or now. */
  dropped: number;
  /** Who wrote those claims; null: the device. */
  over: StoredSummary | null;
}

/** The summary of one answer as it stands: what is shown, and what a scorecard carries. */
export interface SummaryPart {
  /** null: what was said outside of all questions. */
  questionId: string | null;
  title: string;
  competency: Competency | null;
  /** `device`: sentences of the candidate, chosen on this machine; also where nothing that a model wrote may be shown. */
  by: 'device' | 'model';
  stored: StoredSummary | null;
  claims: Claim[];
  /** Claims of the model that are not shown, because they could not be checked or were not allowed. */
  dropped: number;
  /** The last request, where nothing of it may be shown and something that was written before still stands. */
  later: { model: string; dropped: number } | null;
  /** Points to listen for that nothing was heard about: for the screen only. */
  notHeard: string[];
  edited: EditedPart | null;
  /** More was said, or other words settled, since the model wrote it. */
  stale: boolean;
}
