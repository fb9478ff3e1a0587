// The record inside a page: in a <template>, which browsers neither show nor run. The page is ours, so it is found by its exact
// bytes; a parser of HTML could be led to another element than a reader's browser shows.

export const TEMPLATE_ID = 'askside-scorecard';
const OPEN = `<template id="${TEMPLATE_ID}">`;
const CLOSE = '</template>';

/** Text that no HTML parser takes for a tag or changes. JSON in canonical form holds no line break and no NUL. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The record in a page, or null: there must be one, escaped in the one way in which it is written. */
export function embeddedIn(html: string): string | null {
  const start = html.indexOf(OPEN);
  if (start < 0 || html.split('<template', 3).length !== 2) return null;
  const end = html.indexOf(CLOSE, start);
  if (end < 0) return null;
  const inner = html.slice(start + OPEN.length, end);
  const text = plain(inner);
  return escaped(text) === inner ? text : null;
}
