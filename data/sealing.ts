import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** A pair of age keys: what is sealed to the public one can be read with the secret one alone. */
export interface SealingKeys {
  /** `age1…`, to be given to interviewers. */
  publicKey: string;
  /** `AGE-SECRET-KEY-1…`, which stays with the hiring manager. */
  secretKey: string;
}

/** Why a file could not be opened, in words for the screen. */
export class NotOpened extends Error {}

export async function newSealingKeys(): Promise<SealingKeys> {
  const secretKey = await generateX25519Identity();
  return { publicKey: await identityToRecipient(secretKey), secretKey };
}

/** The pair of a secret key that was saved before, alone or in a file of the age tool; null where there is none in it. */
export async function keysFrom(text: string): Promise<SealingKeys | null> {
  const secretKey = text.match(/^AGE-SECRET-KEY-1[0-9A-Z]+$/m)?.[0];
  if (!secretKey) return null;
  return identityToRecipient(secretKey).then(
    (publicKey) => ({ publicKey, secretKey }),
    () => null,
  );
}

/** Whether something can be sealed to it: its letters and its check sum are right. */
export function isPublicKey(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[0-9a-z]+$/.test(text);
  } catch {
    return false;
  }
}

/** An age file that only the holder of the secret key can read. */
export async function seal(text: string, publicKey: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(publicKey);
  return new Uint8Array(await encrypter.encrypt(text));
}

/** What was sealed; throws `NotOpened` where it was sealed to another key, or is no whole age file. */
export async function unseal(bytes: Uint8Array, secretKey: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(secretKey);
  try {
    return await decrypter.decrypt(withoutArmor(bytes));
  } catch (error) {
    const other = error instanceof Error && /no identity/i.test(error.message);
    throw new NotOpened(
      other ? 'It was sealed to another key than yours.' : 'It is damaged or was cut off: ask for the file again.',
    );
  }
}

/** The age tool can write its files in letters, to go into a mail. */
function withoutArmor(bytes: Uint8Array): Uint8Array {
  const isArmored = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart().startsWith('-----BEGIN');
  return isArmored ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
}
