import { fromBase64url } from './base64url';
import { withLowS } from './low-s';
import { scorecardSchema, VERSION } from './scorecard-schema';
import { z } from './zod';

export const ALGORITHM = 'ECDSA P-256, SHA-256';

/** Lengths in bytes of an uncompressed point of P-256, and of a signature as WebCrypto writes it. */
const KEY = 65;
const VALUE = 64;

/** What stands beside a scorecard in its file: `key` is the raw public key, `value` the signature, both as base64url. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal(ALGORITHM),
  key: z.string().regex(/^[\w-]{87}$/),
  value: z.string().regex(/^[\w-]{86}$/),
});

export type Signature = z.infer<typeof signatureSchema>;

/** The bytes of both, or null where they are not spelled in their one way. */
export function signatureBytes({ key, value }: Signature) {
  const [keyBytes, valueBytes] = [fromBase64url(key), fromBase64url(value)];
  // 4 marks an uncompressed point; a compressed one would be a second spelling of the same key.
  if (keyBytes?.length !== KEY || keyBytes[0] !== 4 || valueBytes?.length !== VALUE) return null;
  if (withLowS(valueBytes) !== valueBytes) return null;
  return { key: keyBytes, value: valueBytes };
}

/** A key's short name: the first 16 hex digits of the SHA-256 of the raw key, in groups of four. */
export const keyName = (digest: Uint8Array): string =>
  [...digest.slice(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ');

/** The record as a JSON file holds it. */
const fileSchema = scorecardSchema.extend({ signature: signatureSchema.optional() });

/** The schema of the file as JSON Schema, draft 2020-12, for other programs. */
export const scorecardJsonSchema = () => ({
  title: `Askside scorecard, version ${VERSION}`,
  ...z.toJSONSchema(fileSchema),
});

/** How an HTML page agrees with what its record makes; null for a JSON file. */
export const PAGES = ['same bytes', 'same words'] as const;
export type PageState = (typeof PAGES)[number] | null;

/** What does not fit; the last two are about the page around a record that was not seen to be changed itself. */
export const WHYS = [
  'damaged signature',
  'written anew',
  'other record',
  'other page',
  'page of another version',
] as const;
export type Why = (typeof WHYS)[number];
export const isOfPage = (why: Why | null): boolean => why === 'other page' || why === 'page of another version';

/** What a signature says of a file. It never says who holds the key. */
export type SignatureState =
  | { state: 'unchanged'; key: string; page: PageState }
  | { state: 'changed'; why: Why }
  | { state: 'unsigned'; page: PageState };

/** The state as sentences for the screen. */
export function signatureSentence(signature: SignatureState): string {
  switch (signature.state) {
    case 'unchanged':
      return `Unchanged since export by key ${signature.key}.${pageSentence(signature.page)}`;
    case 'changed':
      return whySentences[signature.why];
    case 'unsigned':
      return `Unsigned: nothing shows whether it was changed.${pageSentence(signature.page)}`;
  }
}

const whySentences: Record<Why, string> = {
  'damaged signature':
    'Changed since export. The signature itself is damaged, or of a kind that this Askside does not know.',
  'written anew': 'Changed since export. The record was written anew by something else.',
  'other record': 'Changed since export. The record is not the one that was signed.',
  'other page': 'Changed since export. The page is not the one that its record makes; go by the record.',
  'page of another version':
    'The page cannot be compared: another version of Askside wrote it, and it does not read as this one would write its record. Go by the record.',
};

function pageSentence(page: PageState): string {
  if (page === 'same bytes') return ' The page is, byte for byte, what its record makes.';
  if (page === 'same words')
    return ' The page has the words that its record makes; its looks were not compared, for another version of Askside wrote it.';
  return '';
}
