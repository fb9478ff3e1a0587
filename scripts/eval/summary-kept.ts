import { isContent, wordsOf } from '@/utils/words';
import { idOf } from './interviews';

/** Words of one utterance that a way of summing up keeps. */
export interface Kept {
  id: string;
  text: string;
}

/** Least share of a mark's content words that must stand in one kept claim of the same utterance. */
const COUNTS_AS_KEPT = 0.6;

/** Whether a mark of a reader is kept by one of the claims. */
export function isKept({ utterance, words }: { utterance: number; words: string }, kept: readonly Kept[]): boolean {
  const wanted = contentOf(words);
  return kept.some(({ id, text }) => {
    if (id !== idOf(utterance)) return false;
    const there = new Set(contentOf(text));
    return wanted.filter((stem) => there.has(stem)).length >= COUNTS_AS_KEPT * wanted.length;
  });
}

/** The stems of content words, each once. Of words that are all small, all count. */
export function contentOf(text: string): string[] {
  const words = wordsOf(text);
  const content = words.filter(isContent);
  return [...new Set((content.length > 0 ? content : words).map(({ stem }) => stem))];
}

/** The number of words in some texts. */
export const wordsIn = (texts: readonly { text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
