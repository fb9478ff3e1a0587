import { UNITS } from './number-words';
import { numberAt } from './read-number';
import { type Token, tokensOf } from './tokens';

/** A figure in a text. */
export interface Figure {
  /** As a number; of a version or an address null. */
  value: number | null;
  /** The letters and digits it is part of, such as `p99` or `1.2.3`. */
  token: string;
  /** What it counts, by utils/summary/number-words.ts; null: nothing that is known. */
  unit: string | null;
  written: 'digits' | 'words';
}

/** All figures of a text, in digits and in words, with what they may be read as: "four oh four" is three figures and 404. */
export function figuresIn(text: string): Figure[] {
  const tokens = tokensOf(text);
  const found: Figure[] = [];
  let row: { end: number; digits: string }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = numberAt(tokens, at);
    if (!read) {
      at++;
      continue;
    }
    const figure = { value: read.value, token: read.token, unit: unitAt(tokens, at, read.next), written: read.written };
    found.push(figure);
    if (read.share) found.push({ ...figure, value: read.value === null ? null : read.value * 100, unit: 'percent' });
    if (read.written === 'words' && read.value !== null && Number.isInteger(read.value)) {
      row = row.at(-1)?.end === at ? row : [];
      row.push({ end: read.next, digits: String(read.value) });
      for (let first = row.length - 2; first >= 0; first--) {
        const digits = row
          .slice(first)
          .map((each) => each.digits)
          .join('');
        if (digits.length <= 8) found.push({ ...figure, value: Number(digits), token: digits });
      }
    }
    at = read.next;
  }
  return withRanges(found);
}

function unitAt(tokens: readonly Token[], from: number, next: number): string | null {
  if (UNITS.get(tokens[from - 1]?.text ?? '') === 'money') return 'money';
  const at = /^[-–]$/.test(tokens[next]?.text ?? '') ? next + 1 : next;
  const word = tokens[at]?.text ?? '';
  if (word === 'times') return 'x';
  if (word === 'per' && tokens[at + 1]?.text === 'cent') return 'percent';
  if (/^[smhx]$/.test(word) && !(tokens[at]?.glued || word === 'x' || word === 's')) return null;
  const joins = /^(?:to|and|or|through|until|-|\/)$/.test(word) || (at > next && /^\d/.test(word));
  return joins && numberAt(tokens, /^\d/.test(word) ? at : at + 1) ? 'range' : (UNITS.get(word) ?? null);
}

/** The first figure of "two to three seconds" counts what the last one does. */
function withRanges(figures: readonly Figure[]): Figure[] {
  let unit: string | null = null;
  return figures
    .toReversed()
    .map((figure) => {
      if (figure.unit !== 'range') unit = figure.unit;
      return figure.unit === 'range' ? { ...figure, unit } : figure;
    })
    .toReversed();
}
