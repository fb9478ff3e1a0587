import { type KitChoice, type Settings, settingsSchema } from '@/utils/records';
import { db } from './db';

export const defaultSettings: Settings = {
  id: 'me',
  interviewer: '',
  tourSeen: false,
  theme: 'system',
  kits: {},
  retention: null,
  sealTo: '',
  nameInFiles: false,
};

/** Changes some of the settings; resolves once they are stored. */
export async function changeSettings(change: Partial<Omit<Settings, 'id'>>): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...defaultSettings, ...(await db.settings.get('me')), ...change, id: 'me' });
  });
}

/** Remembers what was chosen for a kit, beside what was for others; resolves once it is stored. */
export async function rememberKit(kitId: string, choice: KitChoice): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const stored = settingsSchema.safeParse(await db.settings.get('me')).data;
    await changeSettings({ kits: { ...stored?.kits, [kitId]: choice } });
  });
}
