import type { KitChoice, ModelSettings, Settings } from '@/utils/records';
import { noModel, settingsSchema } from '@/utils/settings-schema';
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
  model: noModel,
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

/** Changes some of what is set about language models; resolves once it is stored. */
export async function changeModel(change: Partial<ModelSettings>): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await changeSettings({ model: { ...(await modelSettings()), ...change } });
  });
}

/** What is set about language models at this moment. */
export const modelSettings = async (): Promise<ModelSettings> =>
  settingsSchema.safeParse(await db.settings.get('me')).data?.model ?? noModel;
