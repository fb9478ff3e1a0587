import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and always does what its newest form does. */
export function useLatest<A>(does: (action: A) => void): (action: A) => void {
  const latest = useRef(does);
  useLayoutEffect(() => {
    latest.current = does;
  });
  return useCallback((action: A) => latest.current(action), []);
}
