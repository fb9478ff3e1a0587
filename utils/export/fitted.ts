import { iso } from '../format';

/** A file in the fields of another system, and what of the scorecard they could not hold as it is, one sentence each. */
export interface Fitted {
  text: string;
  loss: string[];
}

/**
 * JSON, indented. Signs that could begin markup or turn the reading direction are written as escapes: a parser reads the
 * same text, and nobody who opens or embeds the file is misled by it.
 */
export const indented = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(
    /[<>\u2028\u2029\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;

/** A moment as these systems write it: `2026-11-24T13:00:00Z`. */
export const utc = (at: number): string => iso(at, 0).replace('+00:00', 'Z');
