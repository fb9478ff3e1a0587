import { cutWords } from './fit';
import type { Mask } from './mask';

/** One line of the answer as it is sent. */
export interface Line {
  /** null: the interviewer's, there for context. */
  cite: number | null;
  utteranceId: string;
  /** As they stand in the transcript. */
  words: string;
}

const NOT_WORDS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Letters that nobody sees, in which words for a model alone could hide. Joiners of scripts and emoji stay. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu;

/** Words on one line, so that none can look like the beginning of another line. */
export const flat = (text: string): string => text.replace(UNSEEN, '').replace(NOT_WORDS, ' ').trim();

/** The line as a model gets it. */
export const shown = ({ cite, words }: Line, mask: Mask): string =>
  `${cite === null ? 'Interviewer:' : `[${cite}]`} ${flat(mask.mask(words))}`;

/** What each request's share of the answer is. `fits`: the letters that it may have. Without a word of the candidate there is no request. */
export function dealt(lines: readonly Line[], fits: number, mask: Mask): Line[][] {
  const parts: Line[][] = [];
  let [part, filled]: [Line[], number] = [[], 0];
  const close = () => {
    if (part.some((line) => line.cite !== null)) parts.push(part);
    [part, filled] = [[], 0];
  };
  for (const line of lines) {
    for (const piece of pieces(line, fits, mask)) {
      const length = shown(piece, mask).length + 1;
      const again = part.some((other) => other.utteranceId === piece.utteranceId);
      if (part.length > 0 && (again || filled + length > fits)) close();
      part.push(piece);
      filled += length;
    }
  }
  close();
  return parts;
}

const pieces = (line: Line, fits: number, mask: Mask): Line[] => {
  const length = shown(line, mask).length;
  if (length < fits) return [line];
  // Placeholders may be longer than what they stand for, so the letters that fit are found by their share.
  const most = Math.floor((fits - 20) * Math.min(1, line.words.length / length));
  return cutWords(line.words, Math.max(most, 50)).map((words) => ({ ...line, words }));
};
