import { browser } from '#imports';
import { db, type EndpointKey } from '../db';
import { changeModel, modelSettings } from '../settings';

// A key lives in memory until the browser ends. Only "remember" writes it to disk, sealed with a key of this browser that cannot be
// taken out of it: that stops whoever reads files, not whoever runs programs here.

interface Kept {
  /** The only origin that it is ever sent to. */
  origin: string;
  key: string;
}

const PLACE = 'endpoint-key';
const HOW = 'AES-GCM';

/** Keeps a key for one origin, in the place of any earlier one; sealed to disk too where the settings say so. */
export async function keepKey(key: string, origin: string): Promise<void> {
  const kept = { origin, key: key.trim() };
  await browser.storage.session.set({ [PLACE]: kept });
  if ((await modelSettings()).rememberKey) await sealToDisk(kept);
  else await db.secrets.delete('endpoint');
}

/** The key for that origin; empty where there is none, or where the one that is kept belongs to another. */
export async function keyFor(origin: string): Promise<string> {
  const kept = (await inMemory()) ?? (await fromDisk());
  return kept?.origin === origin ? kept.key : '';
}

/** The origin that the key which is kept belongs to; null: there is none. Screens ask this, so none of them ever holds the key. */
export const keyOrigin = async (): Promise<string | null> => ((await inMemory()) ?? (await fromDisk()))?.origin ?? null;

/** Forgets the key, in memory and on disk. */
export async function forgetKey(): Promise<void> {
  await browser.storage.session.remove(PLACE);
  await db.secrets.delete('endpoint');
}

/** Keeps the key beyond this start of the browser from now on, or takes it off the disk. */
export async function rememberKey(on: boolean): Promise<void> {
  const kept = (await inMemory()) ?? (await fromDisk());
  await changeModel({ rememberKey: on });
  if (on) return kept ? sealToDisk(kept) : undefined;
  if (kept) await browser.storage.session.set({ [PLACE]: kept });
  await db.secrets.delete('endpoint');
}

async function inMemory(): Promise<Kept | null> {
  const { [PLACE]: kept } = await browser.storage.session.get(PLACE);
  return isKept(kept) ? kept : null;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'origin' in value &&
  'key' in value &&
  typeof value.origin === 'string' &&
  typeof value.key === 'string';

async function sealToDisk({ origin, key }: Kept): Promise<void> {
  const wrapping = await crypto.subtle.generateKey({ name: HOW, length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(boundTo(origin, iv), wrapping, bytesOf(key)));
  await db.secrets.put({ id: 'endpoint', origin, wrapping, iv, sealed });
}

/** null as well where the row is damaged: the person enters the key again. */
async function fromDisk(): Promise<Kept | null> {
  const row = await db.secrets.get('endpoint');
  return row ? opened(row).catch(() => null) : null;
}

async function opened({ origin, wrapping, iv, sealed }: EndpointKey): Promise<Kept> {
  const key = await crypto.subtle.decrypt(boundTo(origin, iv), wrapping, sealed);
  return { origin, key: new TextDecoder().decode(key) };
}

/** The origin is sealed with it: a row with another origin written into it does not open. */
const boundTo = (origin: string, iv: Uint8Array<ArrayBuffer>) => ({ name: HOW, iv, additionalData: bytesOf(origin) });

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
