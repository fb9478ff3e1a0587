import { useEffect, useRef } from 'react';

/** Asks before the page is left while something would be lost. */
export function useAskingBefore(isLost: () => boolean): void {
  const asked = useRef(isLost);
  asked.current = isLost;
  useEffect(() => {
    const onLeaving = (event: BeforeUnloadEvent) => {
      // A note that is being written is kept when its field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (asked.current()) event.preventDefault();
    };
    addEventListener('beforeunload', onLeaving);
    return () => removeEventListener('beforeunload', onLeaving);
  }, []);
}
