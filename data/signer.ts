import { canonical } from '@/utils/canonical';
import { keyName, type Signature, signatureBytes } from '@/utils/scorecard-signature';

// Checks signatures without the database, so that a page outside of the extension can do it too.

export const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
export const HOW = { name: 'ECDSA', hash: 'SHA-256' };

/** What is signed: the canonical form of a record without its signature. */
export const signedBytes = (record: object): Uint8Array<ArrayBuffer> => new TextEncoder().encode(canonical(record));

/** The short name of the key that made the signature over the record, or null where it did not. */
export async function signerOf(record: object, signature: Signature): Promise<string | null> {
  const bytes = signatureBytes(signature);
  if (!bytes) return null;
  try {
    const key = await crypto.subtle.importKey('raw', bytes.key, CURVE, false, ['verify']);
    if (!(await crypto.subtle.verify(HOW, key, bytes.value, signedBytes(record)))) return null;
  } catch {
    // No point of the curve, or text that has no canonical form.
    return null;
  }
  return nameOfKey(bytes.key);
}

/** The short name of a raw public key. */
export const nameOfKey = async (raw: Uint8Array<ArrayBuffer>): Promise<string> =>
  keyName(new Uint8Array(await crypto.subtle.digest('SHA-256', raw)));
