import type { Finds } from './finds';
import { isContent, type Word, wordsOf } from './words';

/** A word of the query, with what it finds. */
export interface Typed {
  text: string;
  finds: Finds;
  /** Small words only count beside others. */
  counts: boolean;
}

export type Find = (typed: string, unfinished: boolean) => Finds;

/** What a small word counts for beside its neighbours. */
const SMALL = 0.5;

export const rarityOf = (typed: Typed | undefined): number => (typed?.counts ? typed.finds.rarity : SMALL);

/** The words of a query. The last may be the beginning of one, so "in" on the way to "index" counts. */
export function typedOf(query: string, find: Find): Typed[] {
  const words = distinct(wordsOf(query));
  const last = /[\p{L}\p{N}]$/u.test(query) ? words.at(-1) : undefined;
  const isMeant = (word: Word) => isContent(word) || (word === last && word.text.length > 1);
  const none = !words.some(isMeant);
  return words.map((word) => ({
    text: word.text,
    finds: find(word.text, word === last),
    counts: none || isMeant(word),
  }));
}

/** Each word once: a pasted page says nothing more by saying it again. */
function distinct(words: readonly Word[]): Word[] {
  const texts = words.map((word) => word.text);
  return words.filter((word, index) => texts.indexOf(word.text) === index);
}

/** Letters that must agree in sound before words that the bank does not know are put together. */
const LONG = 7;

/** Neighbours that the bank writes as one: "web socket"; and those that captions tore apart: "coober nettys". */
export function joinedOf(typed: readonly Typed[], find: Find, isKnown: (word: string) => boolean): Typed[] {
  return typed.slice(1).flatMap((word, index) => {
    const before = typed[index];
    if (!before) return [];
    const text = before.text + word.text;
    const torn = text.length >= LONG && !(isKnown(before.text) && isKnown(word.text));
    return isKnown(text) || torn ? [{ text, finds: find(text, false), counts: true }] : [];
  });
}
