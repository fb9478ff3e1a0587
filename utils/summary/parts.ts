import type { Competency } from '../pack';
import type { Claim, StoredSummary } from './record';

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
  /** Points to listen for that nothing was heard about: for the screen only. */
  notHeard: string[];
  /** The person's own words in its place, beside the claims that they were written over, and who wrote those; null: the device. */
  edited: { text: string; at: number; time: number; original: Claim[]; over: StoredSummary | null } | null;
  /** More was said, or other words settled, since the model wrote it. */
  stale: boolean;
}
