import { useEffect, useRef } from 'react';
import type { Act } from '@/utils/records';

/** How long something must have been on screen before a press can be meant for it, in ms: nobody reads and answers sooner. */
const READ = 400;

/**
 * Whether a press may be meant for what is shown. What came up by itself a moment ago is not: somebody who asks aloud and presses
 * Enter means the question that was there, which was heard meanwhile. What an act of the person's own brought up can be pressed at once.
 */
export function useMeant(shown: string | null, acts: readonly Act[]): () => boolean {
  const since = useRef(Number.NEGATIVE_INFINITY);
  const before = useRef({ shown, own: ownOf(acts) });
  useEffect(() => {
    const now = { shown, own: ownOf(acts) };
    if (now.shown !== before.current.shown) {
      since.current = now.own === before.current.own ? performance.now() : Number.NEGATIVE_INFINITY;
    }
    before.current = now;
  }, [shown, acts]);
  return () => performance.now() - since.current >= READ;
}

/** Changes with each act of the person's own and each undo. */
const ownOf = (acts: readonly Act[]): string => {
  const own = acts.filter((act) => !('how' in act && act.how === 'heard'));
  return `${own.at(-1)?.id} ${acts.filter(({ undoneAt }) => undoneAt !== undefined).length}`;
};
