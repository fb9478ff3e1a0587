import type { Heard } from '@/utils/port';
import { problemOf } from './problem';
import { keepUtterances } from './transcript';

/** How often provisional words are written, in ms: a crash loses seconds at most. Settled ones are written at once, as suggestions wait for them. */
const WRITE_EVERY = 1_000;

/** Heard words on their way into the database. */
export interface Words {
  add(heard: Heard): void;
  /** Writes what waits; resolves once that is done, or waits for the next try. */
  flush(): Promise<void>;
  /** Writes what waits, and stops. */
  finish(): void;
  /** Forgets what waits. */
  drop(): void;
}

/**
 * Writes heard words in batches, in their order; what cannot be written waits for the next batch. `onProblem` is told
 * what is wrong, and null once it is right again.
 */
export function writeWords(interviewId: string, onProblem: (problem: string | null) => void): Words {
  const waiting = new Map<string, Heard>();
  let writing = Promise.resolve();
  const timer = setInterval(write, WRITE_EVERY);

  /** What settles together is written together. */
  let settled: ReturnType<typeof setTimeout> | undefined;
  function writeSettled(): void {
    settled = undefined;
    void write();
  }

  function write(): Promise<void> {
    if (waiting.size > 0) writing = writing.then(keep);
    return writing;
  }

  async function keep(): Promise<void> {
    const batch = [...waiting.values()];
    waiting.clear();
    try {
      const changed = await keepUtterances(interviewId, batch);
      if (changed.length > 0) await noticeIn(interviewId, changed);
      onProblem(null);
    } catch (error) {
      // In front of what came meanwhile, so that the order of speech stays; what is newer wins.
      const newer = [...waiting.values()];
      waiting.clear();
      for (const heard of [...batch, ...newer]) waiting.set(heard.id, heard);
      onProblem(`Captions cannot be saved. ${problemOf(error)}`);
    }
  }

  return {
    add: (heard) => {
      waiting.set(heard.id, heard);
      if (heard.settled) settled ??= setTimeout(writeSettled, 0);
    },
    flush: write,
    finish: () => {
      clearInterval(timer);
      clearTimeout(settled);
      void write();
    },
    drop: () => waiting.clear(),
  };
}

/** What recognises questions is large, and no call page needs it before somebody has spoken. */
async function noticeIn(interviewId: string, utteranceIds: readonly string[]): Promise<void> {
  const { noticeQuestion } = await import('./notice');
  for (const id of utteranceIds) await noticeQuestion(interviewId, id);
}
