import type { Competency } from '../pack';
import type { Claim, StoredSummary } from './record';

/** The summary of one answer as it stands: what is shown and what a scorecard carries. */
export interface SummaryPart {
  /** null: what was said outside of all questions. */
  questionId: string | null;
  title: string;
  competency: Competency | null;
  by: 'device' | 'model';
  /** What a model wrote; null where it was made on the device. */
  stored: StoredSummary | null;
  claims: Claim[];
  /** Claims that were left out, because they had no valid source or were not allowed. */
  dropped: number;
  /** Points to listen for that nothing was heard about: for the screen only. */
  notHeard: string[];
  /** The person's own words, over the claims that they were written over. */
  edited: { text: string; at: number; time: number; original: Claim[] } | null;
  /** More was said, or other words settled, since the model wrote it. */
  stale: boolean;
}
