/**
 * Foreign words as text of one line: nothing in them becomes a link, picture, tag, heading, list, table or code. Line breaks
 * become `<br>`; what cannot be seen or turns the reading direction is dropped.
 */
export const text = (raw: string): string =>
  raw
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map(line)
    .join('<br>')
    .replace(/^(?:<br>)+|(?:<br>)+$/g, '');

const line = (raw: string): string =>
  raw
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim()
    // Marks that mean something wherever they stand.
    .replace(/[\\`*_{}[\]<>&|~#!$@^]/g, '\\$&')
    // Addresses and mentions, which GitHub and others turn into links after they have taken the escapes away. A word
    // joiner, which nobody sees, parts them.
    .replace(/:(?=\/)/g, ':\u2060')
    .replace(/(?<=www)\./gi, '\u2060.')
    .replace(/@/g, '@\u2060')
    // What opens a list, a rule or an underlined heading at the start of a line.
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
