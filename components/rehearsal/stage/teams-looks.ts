import { make } from './dom';
import { photoOf } from './people';
import type { Look, Parts } from './row';

const tid = (name: string) => ({ 'data-tid': name });

/** Elements one in another, the outermost first; the last one is the list. */
function nest(doc: Document, ...levels: Record<string, string>[]) {
  const made = levels.map((attributes) => make(doc, 'div', attributes));
  for (const [i, each] of made.entries()) if (i > 0) made[i - 1]?.append(each);
  return { region: made[0] ?? make(doc, 'div'), list: made.at(-1) ?? make(doc, 'div'), end: null };
}

const placed = (count: number) => ({ role: 'listitem', 'aria-posinset': String(count) });
const VIRTUAL = tid('closed-caption-v2-virtual-list-content');
const WRAPPER = tid('closed-caption-renderer-wrapper');

function leaves(
  doc: Document,
  label: string,
  words: string,
  author: Record<string, string>,
  said = 'closed-caption-text',
) {
  const name = make(doc, 'span', author, label);
  const text = doc.createTextNode(words);
  return { name, text, said: make(doc, 'span', { dir: 'auto', ...tid(said) }, text) };
}

const picture = (doc: Document, label: string) =>
  make(
    doc,
    'span',
    { role: 'presentation', class: 'fui-Avatar' },
    make(doc, 'img', { 'aria-hidden': 'true', src: photoOf(label) }),
  );

/** A row with an avatar, and author and words in its body. */
function compact(doc: Document, label: string, words: string, marker: Record<string, string>): Parts {
  const { name, text, said } = leaves(doc, label, words, tid('author'));
  const author = make(doc, 'span', { class: 'fui-ChatMessageCompact__author' }, name);
  const hover = make(doc, 'div', marker, picture(doc, label));
  const avatar = make(doc, 'div', { class: 'fui-ChatMessageCompact__avatar' }, hover);
  const stub = () => make(doc, 'i', { role: 'none', 'data-tabster-dummy': '', 'aria-hidden': 'true' });
  const body = make(doc, 'div', { class: 'fui-ChatMessageCompact__body' }, make(doc, 'div', {}, author), said);
  const node = make(doc, 'div', { class: 'fui-ChatMessageCompact' }, make(doc, 'div'), avatar, stub(), body, stub());
  return { node, name, text };
}

const plain = (doc: Document, label: string, words: string, author: Record<string, string>, said?: string): Parts => {
  const { name, text, said: words_ } = leaves(doc, label, words, author, said);
  return { node: make(doc, 'div', { class: 'row' }, make(doc, 'div', {}, name), words_), name, text };
};

/** How Teams' captions are built in each layout, and after every name in them is new. */
export const TEAMS_LOOKS: Record<string, Look> = {
  host: {
    region: (doc) =>
      nest(doc, WRAPPER, { ...VIRTUAL, role: 'log' }, { ...tid('closed-captions-v2-items-renderer'), role: 'list' }),
    row(doc, label, text, count) {
      const parts = compact(doc, label, text, {});
      for (const [name, value] of Object.entries(placed(count))) parts.node.setAttribute(name, value);
      return parts;
    },
  },
  guest: {
    region: (doc) => nest(doc, WRAPPER, VIRTUAL),
    row: (doc, label, text) => plain(doc, label, text, tid('author')),
  },
  old: {
    region: (doc) => nest(doc, tid('closed-captions-renderer')),
    row: (doc, label, text) => compact(doc, label, text, {}),
  },
  // Each row lies under several wrappers, and its picture has the name that elsewhere the list has.
  cloud: {
    region: (doc) =>
      nest(doc, WRAPPER, tid('closed-caption-v2-window-wrapper'), VIRTUAL, { class: 'fui-Flex', role: 'list' }),
    row(doc, label, text, count) {
      const parts = compact(doc, label, text, tid('closed-captions-v2-items-renderer'));
      const { region, list } = nest(doc, { class: 'fui-Flex', ...placed(count) }, { class: 'fui-Flex' });
      list.append(parts.node);
      return { ...parts, node: region };
    },
  },
  renamed: {
    region: (doc) => nest(doc, tid('cc-v3-host'), tid('cc-v3-list')),
    row: (doc, label, text) => plain(doc, label, text, tid('cc-v3-who'), 'cc-v3-words'),
  },
};
