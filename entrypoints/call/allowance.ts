/** More utterances than any call has: at once, as when many were waiting, and then per second (a page may forge rows). */
const AT_ONCE = 600;
const PER_SECOND = 10;

/** Says of each utterance whether it may be told. One that was told may always be revised; new ones are limited in number. */
export function allowance(): (id: string, now: number) => boolean {
  const told = new Set<string>();
  let left = AT_ONCE;
  let at: number | null = null;
  return (id, now) => {
    if (told.has(id)) return true;
    left = Math.min(AT_ONCE, left + (Math.max(0, now - (at ?? now)) / 1000) * PER_SECOND);
    at = now;
    if (left < 1) return false;
    left -= 1;
    told.add(id);
    // Only what may still be revised needs to be known.
    const [oldest] = told;
    if (told.size > AT_ONCE * 4 && oldest) told.delete(oldest);
    return true;
  };
}
