import type { Claim } from '@/utils/summary/record';
import { ModelFault } from './llm/model-fault';
import { type Asked, dividedAgain, type OfferedAnswer } from './offer';
import { type Means, writeSummary } from './summarise';

/** How far the writing is. */
export interface Progressing {
  questionId: string | null;
  /** How many of `of` are written. */
  at: number;
  of: number;
  /** What has come of the next one, checked, but not final. */
  claims: readonly Claim[];
  /** How much of the model is downloaded, from 0 to 1; null: nothing is being downloaded. */
  download: number | null;
}

/** What became of the answers. */
export interface Written {
  /** Those that the model could not read at once, in smaller parts, which nobody saw yet. */
  divided: Asked[];
  /** Those that were not written, because of `error`; empty where there was none. */
  left: OfferedAnswer[];
  error: unknown;
}

/** Writes of one answer after the other. One that is too long holds up none of the others; any other failure stops the rest. */
export async function writeAnswers(
  interviewId: string,
  answers: readonly OfferedAnswer[],
  means: Means,
  signal: AbortSignal,
  show: (progress: Progressing) => void,
): Promise<Written> {
  const divided: Asked[] = [];
  for (const [at, answer] of answers.entries()) {
    const { questionId } = answer.plan;
    let shown: Progressing = { questionId, at, of: answers.length, claims: [], download: null };
    const tell = (change: Partial<Progressing>) => {
      shown = { ...shown, ...change };
      if (!signal.aborted) show(shown);
    };
    tell({});
    try {
      const progress = {
        onClaims: (claims: readonly Claim[]) => tell({ claims, download: null }),
        onDownload: (download: number) => tell({ download }),
      };
      await writeSummary(interviewId, answer, means, progress, signal);
    } catch (error) {
      const parts = isOverflow(error) ? dividedAgain(answer) : null;
      if (!parts) return { divided, left: answers.slice(at), error };
      divided.push(parts);
    }
  }
  return { divided, left: [], error: null };
}

const isOverflow = (error: unknown): boolean => error instanceof ModelFault && error.fault.kind === 'too much text';
