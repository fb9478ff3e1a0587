import { createContext, useContext } from 'react';
import type { Offer } from '@/data/summarise';
import type { Claim } from '@/utils/summary/record';

/** Where the writing of summaries by a model stands. One at a time for each interview. */
export type Step =
  | { kind: 'idle' }
  /** The host must be named to the candidate first. */
  | { kind: 'consent'; host: string; questionIds: readonly (string | null)[] }
  /** To be read before it is sent. */
  | { kind: 'offer'; offer: Offer }
  /** `at`: how many of `of` are written. `claims`: what has come of the next one, checked, but not final. */
  | {
      kind: 'writing';
      questionId: string | null;
      at: number;
      of: number;
      claims: readonly Claim[];
      /** How much of the browser's own model is downloaded, from 0 to 1; null: nothing is being downloaded. */
      download: number | null;
    }
  | { kind: 'trouble'; what: string; todo: string; questionIds: readonly (string | null)[] };

export interface Writing {
  /** What would write, in words such as `gpt-4.1-mini`; null: only this device does. */
  writer: string | null;
  step: Step;
  /** Begins with the answers to those questions: up to consent, the text to be read, or the writing itself. */
  begin(questionIds: readonly (string | null)[]): void;
  /** Sends what was shown. `unseen`: from now on without showing it. */
  send(unseen: boolean): void;
  /** Stops, at any step. Nothing that is not finished is kept. */
  cancel(): void;
}

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('useWriting needs a WritingContext above it.');
  return writing;
}
