import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keepPrepared } from '@/data/prepared';
import { problemOf } from '@/data/problem';
import { preparedQuery } from '@/data/queries';

/** How long after the last letter it is written, in ms. */
const PAUSE = 400;

/** `saved` only once the newest text is stored. */
type Saving = { is: 'untouched' | 'saving' | 'saved' } | { is: 'not saved'; why: string };

/** What was typed and is not stored; `why` the last try failed, null before one has. */
interface Unwritten {
  text: string;
  why: string | null;
}

/** By question, and only the newest text of each; a closed row does not lose it while the panel is open. */
const unwritten = new Map<string, Unwritten>();
/** By question: the last of its writes, which go one after another so that an older text never lands on a newer one. */
const writes = new Map<string, Promise<void>>();

/** The team's answer to one question, as it is being written. */
export function usePrepared(questionId: string, stored: string) {
  const client = useQueryClient();
  /** What was typed here; null while that is nothing. */
  const [own, setOwn] = useState(unwritten.get(questionId)?.text ?? null);
  const [saving, setSaving] = useState<Saving>(() => savingOf(questionId, { is: 'untouched' }));

  const { flush } = useRef({
    flush: async () => {
      const turn = (writes.get(questionId) ?? Promise.resolve()).then(() => writeNewest(questionId, client));
      writes.set(questionId, turn);
      await turn;
      setSaving((before) => (before.is === 'untouched' ? before : savingOf(questionId, { is: 'saved' })));
    },
  }).current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause counts from the last letter
  useEffect(() => {
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
  }, [own, flush]);
  useEffect(() => () => void flush(), [flush]);

  const write = (text: string) => {
    unwritten.set(questionId, { text, why: null });
    setOwn(text);
    setSaving({ is: 'saving' });
  };
  return { text: own ?? stored, write, flush, saving };
}

/** Never rejects: what could not be stored stays unwritten, with the reason, unless something newer was typed. */
async function writeNewest(questionId: string, client: QueryClient): Promise<void> {
  const newest = unwritten.get(questionId);
  if (!newest) return;
  const isNewest = () => unwritten.get(questionId) === newest;
  try {
    await keepPrepared(questionId, newest.text);
    if (isNewest()) unwritten.delete(questionId);
    // The row may be opened again before the database has told of the change.
    client.setQueryData(preparedQuery.queryKey, (before) => new Map(before).set(questionId, newest.text));
  } catch (error) {
    if (isNewest()) unwritten.set(questionId, { ...newest, why: problemOf(error) });
  }
}

function savingOf(questionId: string, otherwise: Saving): Saving {
  const left = unwritten.get(questionId);
  if (!left) return otherwise;
  return left.why === null ? { is: 'saving' } : { is: 'not saved', why: left.why };
}
