import { db } from './db';

/** Where the person once found captions on this host, as a selector; null where they never had to look. */
export const areaOf = async (host: string): Promise<string | null> => (await db.areas.get(host))?.path ?? null;

/** Remembers where captions are on this host. */
export const keepArea = (host: string, path: string): Promise<unknown> => db.areas.put({ host, path, at: Date.now() });
