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
    // Addresses, which some readers turn into links by themselves.
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(?<=www|mailto|xmpp)[.:]/gi, '\\$&')
    // What opens a list, a rule or an underlined heading at the start of a line.
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
