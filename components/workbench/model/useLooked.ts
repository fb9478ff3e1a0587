import { useCallback, useEffect, useState } from 'react';

/** What was found by looking, and a way to look again; undefined until the first look is over. */
export function useLooked<T>(look: () => Promise<T>): [found: T | undefined, again: () => Promise<void>] {
  const [found, setFound] = useState<T>();
  const again = useCallback(async () => setFound(await look()), [look]);
  useEffect(() => {
    let gone = false;
    look().then(
      (first) => gone || setFound(first),
      // What cannot be looked at stays unknown; pressing what it concerns says why.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [look]);
  return [found, again];
}
