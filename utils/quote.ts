/** The longest quote that is pinned at one press; about two spoken sentences. */
const LONGEST = 280;

/**
 * The words to pin from an utterance that may be long: all of a short one, else its last sentences, verbatim.
 * A turn without full stops is cut between words.
 */
export function quoteFrom(text: string): string {
  const words = text.trim();
  if (words.length <= LONGEST) return words;
  const tail = words.slice(-LONGEST);
  const sentence = tail.search(/(?<=[.!?…][’”'")]*\s)\S/);
  const start = sentence >= 0 && tail.length - sentence >= 40 ? sentence : tail.search(/(?<=\s)\S/);
  return tail.slice(Math.max(start, 0));
}
