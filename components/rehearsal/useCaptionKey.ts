import { useEffect } from 'react';
import type { Action, Practice } from '@/utils/practice';

/** Lets C turn the captions off and on, as in Meet. */
export function useCaptionKey(captions: Practice['captions'], act: (action: Action) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'c' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLSelectElement) return;
      act({ do: 'caption', captions: captions === 'off' ? 'on' : 'off' });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [captions, act]);
}
