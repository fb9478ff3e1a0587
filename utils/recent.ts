import { forgettable } from './forgettable';

/** Remembers what was worked out for the latest keys; the same few utterances are read again and again while an interview goes on. */
export function recentOf<T>(most: number, work: (key: string) => T): (key: string) => T {
  const known = forgettable(new Map<string, T>());
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : work(key);
    known.delete(key);
    known.set(key, value);
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return value;
  };
}
