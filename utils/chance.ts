/** A number from 0 to 1 that looks drawn and is always the same for the same place (FNV-1a with a final mix). */
export function chance(...place: number[]): number {
  let hash = 0x811c9dc5;
  for (const each of place) hash = Math.imul(hash ^ each, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The same row of numbers from 0 to 1 for the same seed, one a call. */
export function chances(seed: number): () => number {
  let n = 0;
  return () => chance(seed, ++n);
}
