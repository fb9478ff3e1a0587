import { createContext, useContext } from 'react';
import type { Step, Writer } from '@/data/writer';
import type { Claim, StoredSummary } from '@/utils/summary/record';

/** Words that are being written over a summary, with the claims that stood there when that began. */
export interface SummaryDraft {
  text: string;
  original: Claim[];
  of: string | null;
}

export interface Writing extends Writer {
  /** What would write, in a word or two; null: only this device does. */
  name: string | null;
  step: Step;
  /** Whether it was written by what is set now. */
  isBySet(stored: StoredSummary): boolean;
  /** By question; they outlive the sheet that they are written in. */
  drafts: Map<string | null, SummaryDraft>;
}

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('useWriting needs a WritingContext above it.');
  return writing;
}

/** The answers that a step is about which waits for the person. */
export function waitsFor(step: Step): readonly (string | null)[] {
  if (step.kind === 'consent') return step.questionIds;
  return step.kind === 'offer' ? step.offer.answers.map(({ plan }) => plan.questionId) : [];
}
