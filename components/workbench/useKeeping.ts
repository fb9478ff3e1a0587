import { useCallback, useRef, useState } from 'react';
import { problemOf } from '@/data/problem';

export interface Keeping {
  /** `saved` only once the write has resolved; null: nothing to say. */
  said: { kind: 'saved' } | { kind: 'problem'; words: string } | null;
  /** Resolves with whether it was stored. */
  keep(write: Promise<unknown>): Promise<boolean>;
}

/** Says of the newest change on a page whether it is stored. */
export function useKeeping(): Keeping {
  const [said, setSaid] = useState<Keeping['said']>(null);
  const newest = useRef(0);
  const keep = useCallback(async (write: Promise<unknown>) => {
    newest.current += 1;
    const own = newest.current;
    const tell = (next: Keeping['said']) => {
      if (own === newest.current) setSaid(next);
    };
    // Read out again, although the words are the same as after the change before.
    setSaid(null);
    try {
      await write;
      tell({ kind: 'saved' });
      return true;
    } catch (error) {
      tell({ kind: 'problem', words: `This was not saved. ${problemOf(error)}` });
      return false;
    }
  }, []);
  return { said, keep };
}
