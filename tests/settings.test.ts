import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/data/db';
import { queryClient, settingsQuery } from '@/data/queries';
import { changeSettings, rememberKit } from '@/data/settings';

const read = () => queryClient.fetchQuery({ ...settingsQuery, staleTime: 0 });
const before = { id: 'me', interviewer: 'Lucy', tourSeen: true, theme: 'dark' };
const chosen = { packs: ['stories'], mode: 'conversational' } as const;

beforeEach(() => db.settings.clear());

test('settings of an earlier version are read, with nothing chosen for any kit and no rule for erasing', async () => {
  await db.table('settings').put(before);
  expect(await read()).toEqual({ ...before, kits: {}, retention: null, sealTo: '', nameInFiles: false });
});

test('what was chosen for a kit is kept beside the rest and beside other kits', async () => {
  await db.table('settings').put(before);
  await rememberKit('backend-60', { ...chosen, packs: ['stories'] });
  await rememberKit('phone-30', { packs: [], mode: 'structured' });
  await changeSettings({ theme: 'light' });
  expect(await read()).toEqual({
    ...before,
    theme: 'light',
    retention: null,
    sealTo: '',
    nameInFiles: false,
    kits: { 'backend-60': chosen, 'phone-30': { packs: [], mode: 'structured' } },
  });
});

test('two choices at the same moment are both kept', async () => {
  await Promise.all([
    rememberKit('a', { packs: ['stories'], mode: 'structured' }),
    rememberKit('b', { packs: ['practice'], mode: 'structured' }),
  ]);
  expect(Object.keys((await read()).kits).sort()).toEqual(['a', 'b']);
});

test('a damaged choice costs neither the name nor the appearance', async () => {
  await db.table('settings').put({ ...before, kits: { 'backend-60': { packs: 3 } } });
  expect(await read()).toEqual({ ...before, kits: {}, retention: null, sealTo: '', nameInFiles: false });
});
