import { isOurs, isPolicy } from './page-grammar';

// Reads pages that our own renderer wrote, and nothing else. What it writes is a small part of HTML, and outside of that part this
// gives up: so no markup can mean one thing here and another in a browser. One pass, whatever the input.

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<>]*")*)\/?>/y;
const ATTRIBUTE = / ([a-zA-Z0-9:-]+)="([^"]*)"/g;
const TEXT = /[^<>]+/y;
const DOCTYPE = '<!doctype html>';
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
/** Their content is no text of the page; there is no tag in it. */
const SILENT = new Set(['style', 'template']);

/** The words of a page in their order, those read out of a picture too, blanks as one; null where it has anything that our renderer does not write. */
export function wordsOf(html: string): string | null {
  if (!html.startsWith(DOCTYPE)) return null;
  const texts: string[] = [];
  let policies = 0;
  for (let at = DOCTYPE.length; at < html.length; ) {
    const pattern = html[at] === '<' ? TAG : TEXT;
    pattern.lastIndex = at;
    const [all, end, name, given = ''] = pattern.exec(html) ?? [];
    if (all === undefined) return null;
    at += all.length;
    if (name === undefined) {
      texts.push(all);
      continue;
    }
    const pairs = [...given.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value] as const);
    const attributes = new Map(pairs);
    // Of two with one name a browser takes the first.
    if (attributes.size < pairs.length || !isOurs(name, attributes)) return null;
    if (isPolicy(attributes)) policies++;
    if (name === 'body' && policies !== 1) return null;
    texts.push(' ', attributes.get('aria-label') ?? '', ' ');
    if (!SILENT.has(name) || end) continue;
    const next = html.indexOf('<', at);
    if (next < 0 || !html.startsWith(`</${name}>`, next)) return null;
    at = next;
  }
  return policies === 1 ? unescaped(texts.join('').replace(/\s+/g, ' ').trim()) : null;
}

/** null where an entity stands in it that our renderer does not write. */
function unescaped(text: string): string | null {
  let known = true;
  const plain = text.replace(/&([^&;]{0,5};?)/g, (all, name: string) => {
    const meant = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
    known &&= meant !== undefined;
    return meant ?? all;
  });
  return known ? plain : null;
}
