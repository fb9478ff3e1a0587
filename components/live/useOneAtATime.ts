import { useEffect, useRef } from 'react';

/** A write that is not on screen after this long, in ms, holds up nothing more. */
const LONGEST = 2_000;

/**
 * Runs a write, and ignores further ones until it is over and `shown` has changed: a second press was meant for what
 * the first one brings, not for the same question again.
 */
export function useOneAtATime(shown: unknown): (write: () => Promise<boolean>) => void {
  /** What was on screen at the press; null while no write is under way. */
  const begun = useRef<{ shown: unknown; over: boolean } | null>(null);
  const now = useRef(shown);

  useEffect(() => {
    now.current = shown;
    if (begun.current?.over && begun.current.shown !== shown) begun.current = null;
  }, [shown]);

  return (write) => {
    if (begun.current) return;
    const mine = { shown: now.current, over: false };
    begun.current = mine;
    const free = () => {
      if (begun.current === mine) begun.current = null;
    };
    void write().then((saved) => {
      mine.over = true;
      if (!saved || now.current !== mine.shown) free();
      else setTimeout(free, LONGEST);
    }, free);
  };
}
