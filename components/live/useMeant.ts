import { useEffect, useRef } from 'react';

/** How long something must have been on screen before a press can be meant for it, in ms: nobody reads and answers sooner. */
const READ = 400;

/**
 * Whether a press may be meant for what is shown. What came up by itself a moment ago is not: somebody who asks aloud and presses
 * Enter means the question that was there, which was heard meanwhile. What a press brought up can be pressed at once.
 */
export function useMeant(shown: string | null): { isMeant(): boolean; pressed(): void } {
  const since = useRef(Number.NEGATIVE_INFINITY);
  const before = useRef(shown);
  const expected = useRef(false);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    since.current = expected.current ? Number.NEGATIVE_INFINITY : performance.now();
    expected.current = false;
  }, [shown]);
  return {
    isMeant: () => performance.now() - since.current >= READ,
    pressed: () => {
      expected.current = true;
    },
  };
}
