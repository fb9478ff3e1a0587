import { useEffect } from 'react';
import { useAskingBefore } from '../useAskingBefore';

/** Asks before the page is left while something would be lost, and keeps a file that misses its place from replacing the page. */
export function useLeaving(isLost: () => boolean): void {
  useAskingBefore(isLost);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener('drop', (event) => event.preventDefault(), { signal });
    return () => end.abort();
  }, []);
}
