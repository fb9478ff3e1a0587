import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/data/db';
import { signerOf } from '@/data/signer';
import { ownKeyName, signScorecard } from '@/data/signing';
import { fromBase64url, toBase64url } from '@/utils/base64url';
import { withLowS } from '@/utils/low-s';
import { signatureBytes } from '@/utils/scorecard-signature';
import { sample } from './fixtures/scorecard';

beforeEach(async () => {
  await db.keys.clear();
});

// The third version of the database, as it was released.
const THIRD = {
  interviews: 'id, tickedAt',
  acts: 'id, &[interviewId+seq]',
  utterances: 'id, &[interviewId+place]',
  gaps: 'id, interviewId',
  drafts: 'interviewId',
  settings: 'id',
  areas: 'host',
  prepared: 'questionId',
};

test('a database of the third version keeps every row, and gets room for the key', async () => {
  db.close();
  await Dexie.delete('askside');
  const before = new Dexie('askside');
  before.version(3).stores(THIRD);
  const rows: Record<string, object> = {
    interviews: { id: 'i', tickedAt: 1 },
    acts: { id: 'a', interviewId: 'i', seq: 0 },
    utterances: { id: 'u', interviewId: 'i', place: 0 },
    gaps: { id: 'g', interviewId: 'i' },
    drafts: { interviewId: 'i', text: 'half' },
    settings: { id: 'me', interviewer: 'Lucy' },
    areas: { host: 'meet.google.com', path: 'div', at: 1 },
    prepared: { questionId: 'their-debt', text: 'A fifth.' },
  };
  for (const [table, row] of Object.entries(rows)) await before.table(table).add(row);
  before.close();
  await db.open();
  for (const [table, row] of Object.entries(rows)) expect(await db.table(table).toArray()).toEqual([row]);
  expect(await db.keys.count()).toBe(0);
  await signScorecard(sample());
  expect(await db.keys.count()).toBe(1);
});

test('the key is made at the first signature, stays the same, and cannot be taken out', async () => {
  const first = await signScorecard(sample());
  const second = await signScorecard(sample());
  expect(second.key).toBe(first.key);
  const stored = await db.keys.get('signing');
  expect(stored?.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', stored?.privateKey ?? expect.fail('no key'))).rejects.toThrow();
});

test('two windows that sign at once for the first time end with one key', async () => {
  vi.resetModules();
  const other = await import('@/data/signing');
  const signatures = await Promise.all([
    ...[1, 2, 3].map(() => signScorecard(sample())),
    ...[1, 2, 3].map(() => other.signScorecard(sample())),
  ]);
  expect(new Set(signatures.map(({ key }) => key)).size).toBe(1);
  expect(await db.keys.count()).toBe(1);
  (await import('@/data/db')).db.close();
});

test('a signature is the key’s over this record, and no other', async () => {
  const signature = await signScorecard(sample());
  expect(await signerOf(sample(), signature)).toBe(await ownKeyName());
  expect(await ownKeyName()).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/);
  expect(await signerOf({ ...sample(), candidate: 'Nora Lindhölm' }, signature)).toBeNull();
  await db.keys.clear();
  const { key } = await signScorecard(sample());
  expect(await signerOf(sample(), { ...signature, key })).toBeNull();
});

test('bytes have one spelling: spare bits, padding, blanks and the other alphabet are refused', () => {
  expect(toBase64url(new Uint8Array([251, 255]))).toBe('-_8');
  expect(fromBase64url('-_8')).toEqual(new Uint8Array([251, 255]));
  for (const text of ['-_9', '-_-', '-_8=', '+/8', ' -_8', '-_8\n', '-', 'é_8']) expect(fromBase64url(text)).toBeNull();
});

test('a key that is no uncompressed point is none', async () => {
  const signature = await signScorecard(sample());
  const key = fromBase64url(signature.key) ?? expect.fail('no key');
  const compressed = new Uint8Array([2 + ((key[64] ?? 0) & 1), ...key.slice(1, 33)]);
  expect(signatureBytes({ ...signature, key: toBase64url(compressed) })).toBeNull();
  const nowhere = new Uint8Array(65).fill(7);
  nowhere[0] = 4;
  expect(await signerOf(sample(), { ...signature, key: toBase64url(nowhere) })).toBeNull();
});

test('the second signature that anyone can make of a valid one is refused', async () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  for (let time = 0; time < 20; time += 1) {
    const signature = await signScorecard(sample());
    const bytes = fromBase64url(signature.value) ?? expect.fail('no signature');
    const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).toString('hex')}`);
    expect(s <= order / 2n).toBe(true);
    const twin = Buffer.concat([bytes.subarray(0, 32), Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex')]);
    expect(await signerOf(sample(), signature)).not.toBeNull();
    expect(await signerOf(sample(), { ...signature, value: toBase64url(twin) })).toBeNull();
    expect(withLowS(new Uint8Array(twin))).toEqual(bytes);
  }
});
