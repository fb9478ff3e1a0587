import { fold, plainLetters } from './folded';

/** A number in digits, a word or a sign. */
export interface Token {
  text: string;
  /** Stands directly behind the token before. */
  glued: boolean;
}

const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu;

/** The tokens of a text, without accents and capitals. */
export function tokensOf(text: string): Token[] {
  const plain = fold(text.normalize('NFKC'), plainLetters).text.replaceAll('µ', 'μ');
  let end = -1;
  return [...plain.matchAll(TOKEN)].map(({ 0: word, index }) => {
    const glued = index === end;
    end = index + word.length;
    return { text: word, glued };
  });
}
