import canonicalize from 'canonicalize';

/**
 * The one way to write a JSON value, as RFC 8785 has it: sorted keys, no blanks, numbers and text as ECMAScript writes them.
 * Throws for what JSON or UTF-8 cannot hold: NaN, infinity, half of a surrogate pair.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Nothing of this can be written as JSON.');
  return text;
}

/** Whether the text is the canonical form of the value that was read from it. */
export function isCanonical(text: string, value: unknown): boolean {
  try {
    return canonical(value) === text;
  } catch {
    return false;
  }
}
