import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/data/db';
import { settingsQuery } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { changeModel, changeSettings, modelSettings, rememberKit } from '@/data/settings';
import { noModel } from '@/utils/settings-schema';

const read = () => queryClient.fetchQuery({ ...settingsQuery, staleTime: 0 });
const before = { id: 'me', interviewer: 'Lucy', tourSeen: true, theme: 'dark' };
const chosen = { packs: ['stories'], mode: 'conversational' } as const;

beforeEach(() => db.settings.clear());

test('settings of an earlier version are read, with nothing chosen for any kit and no rule for erasing', async () => {
  await db.table('settings').put(before);
  expect(await read()).toEqual({
    ...before,
    kits: {},
    retention: null,
    sealTo: '',
    nameInFiles: false,
    model: noModel,
  });
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
    model: noModel,
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
  expect(await read()).toEqual({
    ...before,
    kits: {},
    retention: null,
    sealTo: '',
    nameInFiles: false,
    model: noModel,
  });
});

test('what is set about language models is changed bit by bit, and damage to it means that nothing is sent', async () => {
  await changeModel({ provider: 'endpoint', baseUrl: 'http://localhost:11434/v1' });
  await changeModel({ model: 'small' });
  expect(await modelSettings()).toEqual({
    ...noModel,
    provider: 'endpoint',
    baseUrl: 'http://localhost:11434/v1',
    model: 'small',
  });
  await db.table('settings').put({ ...before, model: { provider: 'endpoint', unseen: 'api.openai.com' } });
  expect(await modelSettings()).toEqual(noModel);
  expect(await read()).toMatchObject({ interviewer: 'Lucy', model: noModel });
});
