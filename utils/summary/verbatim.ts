import { fold, isUnseen, oneKindOfMarks, spanOf } from './folded';

/** For comparing: one kind of marks and of space, no capitals, accents composed. Letters that look alike stay different. */
const comparable = (text: string) => {
  let space = false;
  return fold(text, (cluster) => {
    if (isUnseen(cluster)) return '';
    const wasSpace = space;
    space = /^[\s\p{Cc}]$/u.test(cluster);
    if (space) return wasSpace ? '' : ' ';
    return oneKindOfMarks(cluster.normalize('NFC').toLowerCase());
  });
};

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Marks that join what stands on both sides to one word or figure. */
const JOINS = /[-'’‘.,:/_@&+=\u2010\u2011]/u;
const isLetter = (letter: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(letter);

/**
 * Where words stand in a text, whole and in that order: capitals, kinds of quotation marks, dashes and space, and punctuation at the edges
 * make no difference, anything else does. Returns them as they stand there; null: they do not.
 */
export function findVerbatim(words: string, text: string): { words: string; start: number; end: number } | null {
  const wanted = comparable(words).text.replace(EDGES, '');
  if (wanted === '') return null;
  const folded = comparable(text);
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const { start, end } = spanOf(folded, at, wanted.length);
    if (isBoundary(text, start, -1) && isBoundary(text, end, 1)) return withSigns(text, start, end);
  }
  return null;
}

/** Whether a word ends there, looking in that direction. */
function isBoundary(text: string, at: number, direction: -1 | 1): boolean {
  const next = direction === 1 ? letterFrom(text, at) : letterBefore(text, at);
  if (isLetter(next)) return false;
  const behind = direction === 1 ? letterFrom(text, at + next.length) : letterBefore(text, at - next.length);
  return !(next !== '' && JOINS.test(next) && isLetter(behind));
}

const letterFrom = (text: string, at: number): string => [...text.slice(at, at + 2)][0] ?? '';
const letterBefore = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';

/** Signs that belong to a figure or a name at the edge, such as % or C++, are part of what stands there. */
function withSigns(text: string, from: number, to: number): { words: string; start: number; end: number } {
  const before = /[\p{Sc}#+\-−.@~]+$/u.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^(?:[%‰°+#\p{Sc}]+)/u.exec(text.slice(to))?.[0] ?? '';
  const start = /\S$/.test(text.slice(0, from - before.length)) ? from : from - before.length;
  return { words: text.slice(start, to + after.length), start, end: to + after.length };
}
