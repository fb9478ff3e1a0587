import { useEffect, useRef, useState } from 'react';
import { NOTE_ID } from './NoteField';

/** Whether search stands in the place of questions, and where the focus is once it comes and goes. */
export function useSearching() {
  const [searching, setSearching] = useState(false);
  const back = useRef<Element | null>(null);
  const open = () => {
    back.current = document.activeElement;
    setSearching(true);
  };
  const close = () => {
    setSearching(false);
    // What stood in the place of search was taken away with it; its own button is there again.
    requestAnimationFrame(() => {
      const before = back.current instanceof HTMLElement && back.current.isConnected ? back.current : null;
      (before ?? document.querySelector<HTMLElement>('[aria-label="Search questions"]'))?.focus();
    });
  };
  // The note is not there while search is open; it takes the focus once it is.
  const toNote = useRef(false);
  const writeNote = () => {
    toNote.current = searching;
    setSearching(false);
    document.getElementById(NOTE_ID)?.focus();
  };
  useEffect(() => {
    if (searching || !toNote.current) return;
    toNote.current = false;
    document.getElementById(NOTE_ID)?.focus();
  }, [searching]);
  return { searching, open, close, writeNote };
}
