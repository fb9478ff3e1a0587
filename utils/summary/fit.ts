/**
 * A guess of the tokens of a text, on the high side, as each model counts its own way: four letters make one by the rule of thumb that OpenAI gives for
 * English, a letter of another script may be one by itself. Nothing is decided by it but limits and the size of parts.
 */
export const guessTokens = (text: string): number => {
  const other = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return Math.ceil(((text.length - other) / 4 + other) * 1.15);
};

/** Cuts words that are too long for one request, behind a sentence where one ends in the second half, else between words. */
export function cutWords(words: string, fits: number): string[] {
  const pieces: string[] = [];
  let rest = words.trim();
  while (rest.length > fits) {
    const head = rest.slice(0, fits);
    const sentence = [...head.matchAll(/[.!?…][’”'")\]]*(?=\s)/g)].at(-1);
    const sentenceEnd = sentence ? sentence.index + sentence[0].length : 0;
    const at = sentenceEnd > fits / 2 ? sentenceEnd : wordEnd(rest, fits);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest ? [...pieces, rest] : pieces;
}

/** Where the last word ends that fits; a single word without end is cut between letters, never inside a surrogate pair. */
function wordEnd(text: string, fits: number): number {
  const space = text.slice(0, fits + 1).search(/\s\S*$/);
  if (space > 0) return space;
  const half = /[\uD800-\uDBFF]/.test(text.charAt(fits - 1)) ? fits - 1 : fits;
  return Math.max(half, 1);
}
