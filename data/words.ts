import type { Heard } from '@/utils/port';
import { problemOf } from './problem';
import { keepUtterances } from './transcript';

/** How often provisional words are written, in ms: a crash loses seconds at most. Settled ones are written at once, as suggestions wait for them. */
const WRITE_EVERY = 1_000;
/** How often the same words are looked at: what fails again and again must not hold up what was said after it. */
const TRIES = 5;

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
 * Writes heard words in batches, in their order; what cannot be written waits for the next batch, and so does what could not be
 * looked at for a question. `onProblem` is told why words cannot be written, and null once they are.
 */
export function writeWords(interviewId: string, onProblem: (problem: string | null) => void): Words {
  const waiting = new Map<string, Heard>();
  /** Ids of written words in which no question was looked for yet, in the order of speech → how often it failed. */
  const unnoticed = new Map<string, number>();
  let writing = Promise.resolve();
  const timer = setInterval(write, WRITE_EVERY);

  /** What settles together is written together. */
  let settled: ReturnType<typeof setTimeout> | undefined;
  function writeSettled(): void {
    settled = undefined;
    void write();
  }

  function write(): Promise<void> {
    writing = writing.then(keep);
    return writing;
  }

  async function keep(): Promise<void> {
    if (waiting.size === 0) return;
    const batch = [...waiting.values()];
    waiting.clear();
    try {
      for (const id of await keepUtterances(interviewId, batch)) unnoticed.set(id, 0);
    } catch (error) {
      // In front of what came meanwhile, so that the order of speech stays; what is newer wins.
      const newer = [...waiting.values()];
      waiting.clear();
      for (const heard of [...batch, ...newer]) waiting.set(heard.id, heard);
      return onProblem(`Captions cannot be saved. ${problemOf(error)}`);
    }
    onProblem(null);
    await notice();
  }

  /** What waits for another try holds up what was said after it: else its question would become current after a later one. */
  async function notice(): Promise<void> {
    for (const [id, failed] of unnoticed) {
      try {
        await noticeIn(interviewId, id);
        unnoticed.delete(id);
      } catch {
        if (failed + 1 < TRIES) return void unnoticed.set(id, failed + 1);
        unnoticed.delete(id);
      }
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
    drop: () => {
      waiting.clear();
      unnoticed.clear();
    },
  };
}

/** What recognises questions is large, and no call page needs it before somebody has spoken. */
async function noticeIn(interviewId: string, utteranceId: string): Promise<void> {
  const { noticeQuestion } = await import('./notice');
  await noticeQuestion(interviewId, utteranceId);
}
