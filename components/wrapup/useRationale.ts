import { useEffect, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';

/** How long after the last letter the rationale is written, in ms. */
const PAUSE = 600;

export interface Rationale {
  text: string;
  change(text: string): void;
  /** Writes what is on screen; resolves with false when that could not be saved. */
  flush(): Promise<boolean>;
}

/** Why the person recommends it. Only their own letters are written, so two windows do not answer each other. */
export function useRationale(): Rationale {
  const { state, act } = useInterview();
  const stored = state.rationale;
  /** What was typed here; null where the record is what is on screen. */
  const [own, setOwn] = useState<string | null>(null);
  /** Typed here and not written yet. */
  const unwritten = useRef<string | null>(null);
  /** What the record says, as far as it is known here; null after a write that failed. */
  const recorded = useRef<string | null>(stored);
  const writing = useRef<Promise<boolean>>(Promise.resolve(true));

  async function write(text: string): Promise<boolean> {
    recorded.current = text;
    if (await act({ kind: 'rationale', text })) return true;
    recorded.current = null;
    unwritten.current ??= text;
    return false;
  }

  const latest = useRef<() => Promise<boolean>>(() => Promise.resolve(true));
  useEffect(() => {
    latest.current = () => {
      const text = unwritten.current;
      unwritten.current = null;
      if (text !== null && text !== recorded.current) writing.current = write(text);
      return writing.current;
    };
  });
  const { flush } = useRef({ flush: () => latest.current() }).current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause counts from the last letter
  useEffect(() => {
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [own, flush]);
  useEffect(() => () => void flush(), [flush]);

  // Once everything typed here is written, what the record says next is shown, whoever wrote it.
  useEffect(() => {
    recorded.current = stored;
    if (unwritten.current === null) setOwn(null);
  }, [stored]);

  const change = (text: string) => {
    unwritten.current = text;
    setOwn(text);
  };
  return { text: own ?? stored, change, flush };
}
