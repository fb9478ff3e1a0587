import Papa from 'papaparse';
import type { Scorecard } from '../scorecard-schema';
import { rowsOf } from './csv-rows';

const INTERVIEW = ['reference', 'candidate', 'role', 'interviewer', 'date'] as const;
const FACT = ['part', 'competency', 'question', 'value', 'text', 'seconds', 'minutes'] as const;

/**
 * One table, a fact a row, each naming its interview, so that several scorecards can be put under one another. As RFC 4180
 * has it, with a byte order mark, by which spreadsheets know UTF-8.
 */
export function scorecardCsv(scorecard: Scorecard): string {
  const rows = rowsOf(scorecard).map((row) =>
    [...INTERVIEW.map((name) => scorecard[name]), ...FACT.map((name) => row[name] ?? '')].map((cell) =>
      typeof cell === 'string' ? guarded(cell) : cell,
    ),
  );
  return `\uFEFF${Papa.unparse([[...INTERVIEW, ...FACT], ...rows], { quotes: true, newline: '\r\n' })}\r\n`;
}

/**
 * Puts an apostrophe before what a spreadsheet would run as a formula, also where the sign stands behind blanks, quotes or
 * invisible characters, which some programs drop. Quoting does not stop formulas, and a tab in front is itself unsafe. A
 * spreadsheet set up for a country with decimal commas takes `;` for the end of a cell, even a quoted one, so a sign behind
 * `;`, a tab or the end of a line is guarded too.
 */
export const guarded = (text: string): string =>
  text
    .replace(/^(?=[\t\r\n\0]|[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠])/u, "'")
    .replace(/(?<=[;\t\r\n\v\f])(?=(?:(?![;\t\r\n\v\f])[\s\p{Cc}\p{Cf}"])*[=+\-@＝＋－＠])/gu, "'");
