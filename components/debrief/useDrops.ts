import { useEffect, useRef } from 'react';

/** Takes files that are dropped anywhere in the window. A browser would open one that misses, and leave the page for it. */
export function useDrops(add: (files: readonly File[]) => unknown): void {
  const newest = useRef(add);
  newest.current = add;
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      // Words that are dragged into a note are no files.
      if (files.length === 0) return;
      event.preventDefault();
      void newest.current(files);
    };
    addEventListener('dragover', onOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('drop', onDrop);
    };
  }, []);
}
