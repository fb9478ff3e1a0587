import { useCallback, useState } from 'react';
import { addAct, type NewAct, undoLast } from '@/data/acts';
import { problemOf } from '@/data/problem';
import type { InterviewView } from './InterviewContext';

/** Saves what the person does in one interview, and keeps what went wrong at the last of it. */
export function useWrites(id: string): Pick<InterviewView, 'act' | 'undo' | 'problem'> {
  const [problem, setProblem] = useState<string | null>(null);
  const tried = useCallback(async (write: Promise<unknown>) => {
    try {
      await write;
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
  }, []);
  const act = useCallback((what: NewAct) => tried(addAct(id, what)), [id, tried]);
  const undo = useCallback(async () => void (await tried(undoLast(id))), [id, tried]);
  return { act, undo, problem };
}
