import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/data/db';
import { forgetKey, keepKey, keyFor, keyOrigin, rememberKey } from '@/data/llm/key';
import { changeModel, modelSettings } from '@/data/settings';
import { CANARY, dump, fresh } from './fixtures/model';

const ONE = 'https://api.openai.com';
const OTHER = 'https://api.openai.com:8443';

/** What a start of the browser leaves. */
const restart = () => fakeBrowser.storage.session.clear();

beforeEach(() => fresh());

test('a key is kept until the browser ends, for its origin alone, and nothing of it is on disk', async () => {
  await keepKey(` ${CANARY}\n`, ONE);
  expect(await keyFor(ONE)).toBe(CANARY);
  expect(await keyFor(OTHER)).toBe('');
  expect(await keyFor('http://api.openai.com')).toBe('');
  expect(await keyOrigin()).toBe(ONE);
  expect(await dump()).not.toContain(CANARY);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(CANARY);
  await restart();
  expect(await keyFor(ONE)).toBe('');
  expect(await keyOrigin()).toBeNull();
});

test('a key that is remembered outlives the browser sealed, under a key that cannot be taken out', async () => {
  await changeModel({ rememberKey: true });
  await keepKey(CANARY, ONE);
  await restart();
  expect(await keyFor(ONE)).toBe(CANARY);
  expect(await keyFor(OTHER)).toBe('');
  expect(await dump()).not.toContain(CANARY);
  const row = await db.secrets.get('endpoint');
  expect(row?.wrapping.extractable).toBe(false);
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain(CANARY);
});

test('a sealed key does not open for another origin that was written into its row', async () => {
  await changeModel({ rememberKey: true });
  await keepKey(CANARY, ONE);
  await restart();
  await db.secrets.update('endpoint', { origin: OTHER });
  expect(await keyFor(OTHER)).toBe('');
  expect(await keyOrigin()).toBeNull();
});

test('remembering can be switched on and off after the key was entered', async () => {
  await keepKey(CANARY, ONE);
  await rememberKey(true);
  expect((await modelSettings()).rememberKey).toBe(true);
  await restart();
  expect(await keyFor(ONE)).toBe(CANARY);
  await rememberKey(false);
  expect(await db.secrets.count()).toBe(0);
  expect(await keyFor(ONE)).toBe(CANARY);
  await restart();
  expect(await keyFor(ONE)).toBe('');
  await rememberKey(true);
  expect(await db.secrets.count()).toBe(0);
});

test('another key takes the place of the first, and a forgotten one is nowhere', async () => {
  await changeModel({ rememberKey: true });
  await keepKey(CANARY, ONE);
  await keepKey('sk-second', OTHER);
  expect([await keyFor(ONE), await keyFor(OTHER)]).toEqual(['', 'sk-second']);
  await changeModel({ rememberKey: false });
  await keepKey('sk-third', ONE);
  expect(await db.secrets.count()).toBe(0);
  await rememberKey(true);
  await forgetKey();
  expect(await keyFor(ONE)).toBe('');
  expect(await db.secrets.count()).toBe(0);
});

test('a damaged key is as none', async () => {
  await changeModel({ rememberKey: true });
  await keepKey(CANARY, ONE);
  await fakeBrowser.storage.session.set({ 'endpoint-key': { origin: 5 } });
  await db.secrets.update('endpoint', { sealed: new Uint8Array([1, 2, 3]) });
  expect(await keyFor(ONE)).toBe('');
});
