import { PACE, type Pace } from '@/utils/llm/pace';
import type { Claim } from '@/utils/summary/record';
import { ModelFault } from './llm/model-fault';
import { type Asked, dividedAgain, type OfferedAnswer } from './offer';
import { watchPace } from './pace';
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
  pace: Pace;
  /** Host and port of what writes; empty: it runs in this browser. */
  host: string;
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
  after = PACE,
): Promise<Written> {
  const divided: Asked[] = [];
  const { host } = means.provider;
  const [of, claims, download] = [answers.length, [], null];
  let shown: Progressing = { questionId: null, at: 0, of, claims, download, pace: 'usual', host };
  const pace = watchPace(() => tell({}), after);
  const tell = (change: Partial<Progressing>) => {
    shown = { ...shown, ...change, pace: pace.now() };
    if (!signal.aborted) show(shown);
  };
  const progress = {
    onClaims: (claims: readonly Claim[], hasText: boolean) => {
      pace.has(hasText);
      tell({ claims, download: null });
    },
    onDownload: (download: number) => tell({ download }),
  };
  try {
    for (const [at, answer] of answers.entries()) {
      pace.next();
      tell({ questionId: answer.plan.questionId, at, claims, download });
      try {
        await writeSummary(interviewId, answer, means, progress, signal);
      } catch (error) {
        const parts = isOverflow(error) ? dividedAgain(answer) : null;
        if (!parts) return { divided, left: answers.slice(at), error };
        divided.push(parts);
      }
    }
    return { divided, left: [], error: null };
  } finally {
    pace.end();
  }
}

const isOverflow = (error: unknown): boolean => error instanceof ModelFault && error.fault.kind === 'too much text';
