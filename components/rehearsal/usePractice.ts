import { useCallback, useEffect, useReducer } from 'react';
import { type Action, type Practice, practiceFrom, practise } from '@/utils/practice';

/** Milliseconds between looks at the clock. */
const EVERY = 100;

/** The practice call, kept up to date; `length` is in milliseconds of the call. */
export function usePractice(length: number, query: string): [Practice, (action: Action) => void] {
  const [practice, dispatch] = useReducer(
    (before: Practice, { action, now }: { action: Action; now: number }) => practise(before, action, now, length),
    query,
    (search) => practiceFrom(new URLSearchParams(search), Date.now()),
  );
  const running = practice.phase === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => dispatch({ action: { do: 'tick' }, now: Date.now() }), EVERY);
    return () => clearInterval(timer);
  }, [running]);
  const act = useCallback((action: Action) => dispatch({ action, now: Date.now() }), []);
  return [practice, act];
}
