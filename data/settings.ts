import type { Settings } from '@/utils/records';
import { db } from './db';

export const defaultSettings: Settings = { id: 'me', interviewer: '', tourSeen: false, theme: 'system' };

/** Changes some of the settings; resolves once they are stored. */
export async function changeSettings(change: Partial<Omit<Settings, 'id'>>): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...defaultSettings, ...(await db.settings.get('me')), ...change, id: 'me' });
  });
}
