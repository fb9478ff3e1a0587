import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keepPrepared } from '@/data/prepared';
import { problemOf } from '@/data/problem';
import { preparedQuery } from '@/data/queries';

/** How long after the last letter it is written, in ms. */
const PAUSE = 400;

/** `saved` only once the transaction has resolved. */
type Saving = { is: 'untouched' | 'saving' | 'saved' } | { is: 'not saved'; why: string };

/** By question: what could not be written, so that a closed row does not lose it while the panel is open. */
const kept = new Map<string, { text: string; why: string }>();

/** The team's answer to one question, as it is being written. */
export function usePrepared(questionId: string, stored: string) {
  const client = useQueryClient();
  /** What was typed here; null while that is nothing. */
  const [own, setOwn] = useState(kept.get(questionId)?.text ?? null);
  const [saving, setSaving] = useState<Saving>(() => {
    const failed = kept.get(questionId);
    return failed ? { is: 'not saved', why: failed.why } : { is: 'untouched' };
  });
  /** Typed and not written yet; also what failed before, which is tried again. */
  const unwritten = useRef(own);
  const latest = useRef(own);

  const { flush } = useRef({
    flush: async () => {
      const text = unwritten.current;
      if (text === null) return;
      unwritten.current = null;
      try {
        await keepPrepared(questionId, text);
        kept.delete(questionId);
        // The row may be opened again before the database has told of the change.
        client.setQueryData(preparedQuery.queryKey, (before) => new Map(before).set(questionId, text));
        if (latest.current === text) setSaving({ is: 'saved' });
      } catch (error) {
        unwritten.current ??= text;
        const why = problemOf(error);
        kept.set(questionId, { text: unwritten.current, why });
        setSaving({ is: 'not saved', why });
      }
    },
  }).current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause counts from the last letter
  useEffect(() => {
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
  }, [own, flush]);
  useEffect(() => () => void flush(), [flush]);

  const write = (text: string) => {
    unwritten.current = text;
    latest.current = text;
    setOwn(text);
    setSaving({ is: 'saving' });
  };
  return { text: own ?? stored, write, flush, saving };
}
