import { QueryClient } from '@tanstack/react-query';
import Dexie from 'dexie';

/** Reads never pause offline and never grow stale by themselves: the database says when they change. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Invalidates the reads whose table changed, in whichever window that happened; returns its stop. */
export function watchDatabase(client: QueryClient): () => void {
  const onChange = (changed: object) => {
    const tables = new Set(Object.keys(changed).flatMap((key) => key.match(/^idb:\/\/askside\/([a-z]+)\//)?.[1] ?? []));
    for (const table of tables) void client.invalidateQueries({ queryKey: [table] });
    // An earlier read of words would be shown again before the next one is there, and hold those that were deleted since.
    if (tables.has('utterances'))
      client.removeQueries({ queryKey: ['utterances'], type: 'inactive', fetchStatus: 'idle' });
  };
  Dexie.on('storagemutated', onChange);
  return () => Dexie.on('storagemutated').unsubscribe(onChange);
}
