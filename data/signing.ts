import { toBase64url } from '@/utils/base64url';
import { canonical } from '@/utils/canonical';
import { withLowS } from '@/utils/low-s';
import type { Scorecard } from '@/utils/scorecard-schema';
import { ALGORITHM, keyName, type Signature, signatureBytes } from '@/utils/scorecard-signature';
import { db, type SigningKey } from './db';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const HOW = { name: 'ECDSA', hash: 'SHA-256' };

/** Signs a record with the key of this browser, which is made at the first signature and cannot be taken out of it. */
export async function signScorecard(scorecard: Scorecard): Promise<Signature> {
  const { privateKey, publicKey } = await signingKey();
  const value = withLowS(new Uint8Array(await crypto.subtle.sign(HOW, privateKey, bytesOf(scorecard))));
  return { algorithm: ALGORITHM, key: toBase64url(publicKey), value: toBase64url(value) };
}

/** The short name of the key that made the signature over the record, or null where it did not. */
export async function signerOf(record: object, signature: Signature): Promise<string | null> {
  const bytes = signatureBytes(signature);
  if (!bytes) return null;
  try {
    const key = await crypto.subtle.importKey('raw', bytes.key, CURVE, false, ['verify']);
    if (!(await crypto.subtle.verify(HOW, key, bytes.value, bytesOf(record)))) return null;
  } catch {
    // No point of the curve, or text that has no canonical form.
    return null;
  }
  return nameOfKey(bytes.key);
}

/** What others see as the key of signatures from this browser; the key is made where there is none yet. */
export const ownKeyName = async (): Promise<string> => nameOfKey((await signingKey()).publicKey);

const nameOfKey = async (raw: Uint8Array<ArrayBuffer>): Promise<string> =>
  keyName(new Uint8Array(await crypto.subtle.digest('SHA-256', raw)));

const bytesOf = (record: object): Uint8Array<ArrayBuffer> => new TextEncoder().encode(canonical(record));

/** Two windows may both make one at first; the one that is stored first is the key of both. */
async function signingKey(): Promise<SigningKey> {
  const known = await db.keys.get('signing');
  if (known) return known;
  // Made outside of the transaction, which would end while the browser makes it.
  const made = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', made.publicKey));
  return db.transaction('rw', db.keys, async () => {
    const first = await db.keys.get('signing');
    if (first) return first;
    const row: SigningKey = { id: 'signing', privateKey: made.privateKey, publicKey, madeAt: Date.now() };
    await db.keys.add(row);
    return row;
  });
}
