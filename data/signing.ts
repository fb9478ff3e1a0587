import { toBase64url } from '@/utils/base64url';
import { withLowS } from '@/utils/low-s';
import type { Scorecard } from '@/utils/scorecard-schema';
import { ALGORITHM, type Signature } from '@/utils/scorecard-signature';
import { db, type SigningKey } from './db';
import { CURVE, HOW, nameOfKey, signedBytes } from './signer';

/** Signs a record with the key of this browser, which is made at the first signature and cannot be taken out of it. */
export async function signScorecard(scorecard: Scorecard): Promise<Signature> {
  const { privateKey, publicKey } = await signingKey();
  const value = withLowS(new Uint8Array(await crypto.subtle.sign(HOW, privateKey, signedBytes(scorecard))));
  return { algorithm: ALGORITHM, key: toBase64url(publicKey), value: toBase64url(value) };
}

/** What others see as the key of signatures from this browser; the key is made where there is none yet. */
export const ownKeyName = async (): Promise<string> => nameOfKey((await signingKey()).publicKey);

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
