// Reads pages that our own renderer wrote, and nothing else. What it writes is a small part of HTML, and outside of that part this
// gives up: so no markup can mean one thing here and another in a browser. One pass, whatever the input.

const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]*)(?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<>]*")*\/?>/y;
const TEXT = /[^<>]+/y;
const DOCTYPE = '<!doctype html>';
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
/** Their content is no text of the page; there is no tag in it. */
const SILENT = new Set(['style', 'template']);
/** Browsers read what stands in them by other rules. */
const FOREIGN = new Set(['script', 'noscript', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/** The words of a page in their order, blanks as one; null where it has anything that our renderer does not write. */
export function wordsOf(html: string): string | null {
  if (!html.startsWith(DOCTYPE)) return null;
  const texts: string[] = [];
  for (let at = DOCTYPE.length; at < html.length; ) {
    const pattern = html[at] === '<' ? TAG : TEXT;
    pattern.lastIndex = at;
    const [all, tag] = pattern.exec(html) ?? [];
    if (all === undefined) return null;
    at += all.length;
    texts.push(tag === undefined ? all : ' ');
    const name = tag?.toLowerCase() ?? '';
    if (FOREIGN.has(name)) return null;
    if (!SILENT.has(name) || all.startsWith('</')) continue;
    const end = html.indexOf('<', at);
    if (end < 0 || !html.startsWith(`</${name}>`, end)) return null;
    at = end;
  }
  return unescaped(texts.join('').replace(/\s+/g, ' ').trim());
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
