import { isTornFromDenial } from './denial';
import { oneKindOfMarks } from './folded';
import { findVerbatim } from './verbatim';

const WORDS = 3;
const LETTERS = 12;

/** Whether words are enough for a quote: a lone "not" could be said to stand anywhere. */
export const isEnough = (words: string): boolean =>
  (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= WORDS || words.replace(/[^\p{L}\p{N}]/gu, '').length >= LETTERS;

/** The quote as it stands in an utterance, with capitals and marks as there; null where it may not be shown as one. */
export function quoteIn(words: string, text: string): string | null {
  const found = isEnough(words) ? findVerbatim(words, text) : null;
  return found && !isTornFromDenial(text, found.start) ? found.words : null;
}

const PAIRS = /"([^"]*)"|(?<![\p{L}\p{N}])'([^']+(?:'[\p{L}][^']*)*)'(?![\p{L}\p{N}])/gu;
const ANSWERS = /^(?:yes|no|not|never|none|always|yeah|nope|sure|right|wrong|correct|false|true|maybe)$/;

/** Whether everything between quotation marks in a claim stands in what it cites, and every mark has its partner. */
export function quotedStands(text: string, cited: readonly string[]): boolean {
  const plain = oneKindOfMarks(text);
  if ((plain.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  return [...plain.matchAll(PAIRS)].every(([, double, single]) => {
    const words = (double ?? single ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    // A term such as "outbox" may be short; a lone yes or no may not be put into somebody's mouth.
    if (words === '' || ANSWERS.test(words.toLowerCase())) return false;
    return cited.some((each) => (isEnough(words) ? quoteIn(words, each) !== null : findVerbatim(words, each) !== null));
  });
}
