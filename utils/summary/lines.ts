import { cutWords } from './fit';
import type { Mask } from './mask';
import { placeholders } from './placeholders';

/** One line of the answer. */
export interface Line {
  /** null: the interviewer's, there for context. */
  cite: number | null;
  utteranceId: string;
  /** As they stand in the transcript. */
  words: string;
  /** As they are sent. */
  masked: string;
}

/** Letters that nobody sees, in which words for a model alone could hide. Joiners of scripts and emoji stay. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu;

/** Words on one line, so that none can look like the beginning of another line. */
export const flat = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** The line as a model gets it. */
export const shown = ({ cite, masked }: Line): string =>
  `${cite === null ? 'Interviewer:' : `[${cite}]`} ${flat(masked)}`;

/** Each request's share of the answer, of at most `fits` letters. Without a word of the candidate there is no request. */
export function dealt(lines: readonly Line[], fits: number, mask: Mask): Line[][] {
  const parts: Line[][] = [];
  let [part, filled]: [Line[], number] = [[], 0];
  const close = () => {
    if (part.some((line) => line.cite !== null)) parts.push(part);
    [part, filled] = [[], 0];
  };
  for (const line of lines) {
    for (const piece of pieces(line, fits, mask)) {
      const length = shown(piece).length + 1;
      const again = part.some((other) => other.utteranceId === piece.utteranceId);
      if (part.length > 0 && (again || filled + length > fits)) close();
      part.push(piece);
      filled += length;
    }
  }
  close();
  return parts;
}

/** Space inside of a placeholder while a line is cut. */
const HELD = '\u{F0000}';

/** A line that is too long, in pieces; cut where it is masked, so that no name is cut in two and sent after all. */
function pieces(line: Line, fits: number, mask: Mask): Line[] {
  if (shown(line).length < fits || line.masked.includes(HELD)) return [line];
  const held = line.masked.replace(placeholders(), (found) => found.replaceAll(' ', HELD));
  return cutWords(held, fits - 20).map((piece) => {
    const masked = piece.replaceAll(HELD, ' ');
    return { ...line, masked, words: mask.unmask(masked) };
  });
}
