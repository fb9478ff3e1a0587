import type { JsonRead } from './safe-json';
import type { VersionRead } from './scorecard-versions';

type RecordWrong = Extract<JsonRead | VersionRead, { wrong: string }>['wrong'];

// What is wrong with a file, each time in a sentence that says what to do.

const DROP = 'Drop the .html or .json file of a scorecard.';
const AGAIN = 'Ask for a new export.';

/** A file that is text or bytes of another kind; `text` is null where it is no text. */
export function notScorecard(what: 'page' | 'json' | 'file', text: string | null, name = '', head = ''): string {
  if (what === 'page') return page(text ?? '');
  if (what === 'json')
    return text?.includes('"title": "Askside scorecard')
      ? `This is the schema of the record, not a record. ${DROP}`
      : `This is JSON, but no scorecard of Askside. ${DROP}`;
  if (head.startsWith('%PDF')) return `This is a PDF, which carries no record. ${DROP}`;
  if (text === null) return `The file is damaged, or is no text. ${DROP}`;
  if (text.startsWith('\uFEFF"reference","candidate"')) return `This is a scorecard as a table. ${DROP}`;
  if (/\.md$/i.test(name)) return `This is text, which carries no record. ${DROP}`;
  return /^\s*$/.test(text)
    ? `The file holds nothing but blanks. ${AGAIN}`
    : `This is no scorecard of Askside. ${DROP}`;
}

function page(html: string): string {
  if (!/<meta name="generator" content="Askside /.test(html))
    return `This is a web page, but no scorecard of Askside. ${DROP}`;
  return html.trimEnd().endsWith('</html>')
    ? 'The record in this page is missing or was changed, as when a browser saves the page anew. Ask for the file as it was exported, or for its .json file.'
    : `The page is cut off. ${AGAIN}`;
}

/** JSON that is meant to be a record and is none. */
export function notRecord(wrong: RecordWrong, at = ''): string {
  switch (wrong) {
    case 'too deep':
      return `The record is nested deeper than 32 levels, which no scorecard is. ${AGAIN}`;
    case 'too many rows':
      return `The record has more than 50,000 rows, which no scorecard has. ${AGAIN}`;
    case 'cut off':
      return `The record is cut off. ${AGAIN}`;
    case 'no JSON':
      return `The record is damaged and cannot be read. ${AGAIN}`;
    case 'forbidden name':
      return `The record holds a name that no scorecard has, such as “__proto__”. It was not written by Askside.`;
    case 'newer':
      return 'This scorecard was written by a newer Askside. Update Askside to read it.';
    case 'no version':
      return `The record does not say its version. ${AGAIN}`;
    case 'shape':
      return `The record is not as Askside writes it${at ? ` (at ${at.slice(0, 80)})` : ''}. ${AGAIN}`;
  }
}
