import { ligature, make } from './dom';
import { photoOf } from './people';
import type { Look, Region } from './row';
import { WORDS } from './words';

/** The class names of one layout of Meet's captions. */
interface Names {
  block: string;
  head: string;
  name: string;
  label: string;
  text: string;
}

const NAMES_2026: Names = {
  block: 'nMcdL bj4p3b',
  head: 'adE6rb M6cG9d',
  name: 'KcIKyf jxFHg',
  label: 'NWpY1d',
  text: 'ygicle VbkSUe',
};
const NEW_NAMES: Names = { block: 'xQ7d', head: 'pL0r', name: 'hY2b', label: 'Vw9k', text: 'tZ4m' };

const blockOf =
  (names: Names): Look['row'] =>
  (doc, label, text) => {
    const name = make(doc, 'span', { class: names.label }, label);
    const image = make(doc, 'img', { alt: '', src: photoOf(label) });
    const head = make(doc, 'div', { class: names.head }, image, make(doc, 'div', { class: names.name }, name));
    const words = doc.createTextNode(text);
    return {
      node: make(doc, 'div', { class: names.block }, head, make(doc, 'div', { class: names.text }, words)),
      name,
      text: words,
    };
  };

/** Two children that are no captions stand behind the last block. */
const rest = (doc: Document, words: string) => {
  const button = make(doc, 'button', { type: 'button' }, ligature(doc, 'arrow_downward'), make(doc, 'span', {}, words));
  const jump = make(doc, 'div', { class: 'jump', hidden: '' }, button);
  return { jump, all: [jump, make(doc, 'div')] };
};

const regionOf =
  (attributes: Record<string, string>): Look['region'] =>
  (doc, language): Region => {
    const { jump, all } = rest(doc, WORDS[language].jump);
    const region = make(doc, 'div', attributes, ...all);
    if (region.hasAttribute('role')) region.setAttribute('aria-label', WORDS[language].captions);
    return { region, list: region, end: jump, jump };
  };

/** The older page: known by its classes alone, rows one level deeper, words in a span. */
const OLDER: Look = {
  region(doc, language) {
    const { jump, all } = rest(doc, WORDS[language].jump);
    const list = make(doc, 'div', { class: 'iOzk7' });
    const region = make(
      doc,
      'div',
      { class: 'a4cQT', jscontroller: 'KPn5nb', jsname: 'dsyhDe' },
      list,
      make(doc, 'div', {}, ...all),
    );
    return { region, list, end: null, jump };
  },
  row(doc, label, text) {
    const name = make(doc, 'div', { class: 'zs7s8d jxFHg' }, label);
    const words = doc.createTextNode(text);
    const said = make(doc, 'div', { jsname: 'tgaKEf', class: 'bh44bd VbkSUe' }, make(doc, 'span', {}, words));
    const image = make(doc, 'img', { alt: '', class: 'Z6byG r6DyN', src: photoOf(label) });
    const node = make(doc, 'div', { class: 'nMcdL TBMuR' }, image, make(doc, 'div', {}, name, said));
    return { node, name, text: words };
  },
};

/** No names, roles, pictures or order by which anybody could know captions. */
export const UNKNOWN: Look = {
  region(doc) {
    const list = make(doc, 'div', { class: 'k1' });
    return { region: make(doc, 'section', { class: 'k0' }, list), list, end: null };
  },
  row(doc, label, text) {
    const words = doc.createTextNode(text);
    const name = make(doc, 'small', {}, label);
    return { node: make(doc, 'p', {}, make(doc, 'q', {}, words), name), name, text: words };
  },
};

/** How Meet's captions are built in each layout, and after every name in them is new. */
export const MEET_LOOKS: Record<string, Look> = {
  '2026': { region: regionOf({ role: 'region', tabindex: '0', class: 'vNKgIf UDinHf' }), row: blockOf(NAMES_2026) },
  'classes-only': OLDER,
  bare: { region: regionOf({ role: 'region', tabindex: '0', class: 'rB5e' }), row: blockOf(NEW_NAMES) },
  renamed: { region: regionOf({ class: 'rB5e' }), row: blockOf(NEW_NAMES) },
};
