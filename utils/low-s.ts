/** The number of points of P-256 (SEC 2, section 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const HALF = 32;

/**
 * A signature of P-256 as `r` and `s`, 32 bytes each, with the smaller one of `s` and its negative. Both are valid, so whoever
 * holds one could make the other: without this rule a signature would have two spellings.
 */
export function withLowS(signature: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const s = BigInt(`0x${hexOf(signature.subarray(HALF))}`);
  if (s <= ORDER / 2n) return signature;
  const low = (ORDER - s).toString(16).padStart(2 * HALF, '0');
  const bytes = (low.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return Uint8Array.from([...signature.subarray(0, HALF), ...bytes]);
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
