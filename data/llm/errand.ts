import type { Purpose, Tokens } from '@/utils/summary/record';

/** What a request is about: by it the ledger, consent and limits know it. */
export interface Errand {
  purpose: Purpose;
  /** null: it is about no candidate. */
  interviewId: string | null;
  model: string;
  /** The text that the person approved, or agreed to have sent unseen: `bodyOf(ask)`. null: the request has no body. */
  approved: string | null;
  /** As in `About`. */
  basis: readonly string[];
  /** As in `About`. */
  shown: boolean;
  /** Whether names, addresses and numbers are masked in it; null: it holds no words of a candidate. */
  masked: boolean | null;
  /** What it may take, for the month's limit. */
  estimate: Tokens;
}
