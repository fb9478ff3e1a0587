import { useEffect, useRef } from 'react';

/** Asks before the page is left while something would be lost, and keeps a file that misses its place from replacing the page. */
export function useLeaving(isLost: () => boolean): void {
  const asked = useRef(isLost);
  asked.current = isLost;
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    addEventListener(
      'beforeunload',
      (event) => {
        // A note that is being written is kept when its field is left.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        if (asked.current()) event.preventDefault();
      },
      { signal },
    );
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener('drop', (event) => event.preventDefault(), { signal });
    return () => end.abort();
  }, []);
}
