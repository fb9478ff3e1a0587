import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicKey, keysFrom, NotOpened, newSealingKeys, seal, unseal } from '@/data/sealing';

const text = '{"candidate":"Nora Lindholm"}';
const read = async (bytes: Uint8Array, key: string) => new TextDecoder().decode(await unseal(bytes, key));

test('what is sealed is read with the secret key alone, and shows nothing without it', async () => {
  const [own, other] = [await newSealingKeys(), await newSealingKeys()];
  const sealed = await seal(text, own.publicKey);
  expect(await read(sealed, own.secretKey)).toBe(text);
  expect(new TextDecoder('latin1').decode(sealed)).not.toContain('Nora');
  await expect(unseal(sealed, other.secretKey)).rejects.toThrow('It was sealed to another key than yours.');
});

test('a sealed file of which one byte was changed, or that was cut off, is not opened', async () => {
  const own = await newSealingKeys();
  const sealed = await seal(text, own.publicKey);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      await expect(unseal(changed, own.secretKey)).rejects.toThrow(NotOpened);
      await expect(unseal(sealed.slice(0, at), own.secretKey)).rejects.toThrow(NotOpened);
    }),
    { numRuns: 60 },
  );
});

test('a public key with a wrong letter is none', async () => {
  const { publicKey, secretKey } = await newSealingKeys();
  expect(isPublicKey(publicKey)).toBe(true);
  const last = publicKey.endsWith('q') ? 'p' : 'q';
  for (const wrong of [
    publicKey.slice(0, -1) + last,
    publicKey.slice(1),
    secretKey,
    '',
    'age1',
    publicKey.toUpperCase(),
  ]) {
    expect(isPublicKey(wrong), wrong).toBe(false);
  }
});

test('a secret key is taken back from what was saved of it, comments and all', async () => {
  const own = await newSealingKeys();
  const file = `# public key: ${own.publicKey}\n${own.secretKey}\n`;
  expect(await keysFrom(file)).toEqual(own);
  expect(await keysFrom(own.publicKey)).toBeNull();
  expect(await keysFrom(own.secretKey.replace(/.$/, own.secretKey.endsWith('Q') ? 'P' : 'Q'))).toBeNull();
});
