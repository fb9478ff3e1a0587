import { initialsOf } from '@/utils/badge';
import { make } from './dom';
import type { Look } from './row';
import { type LineNames, OVERLAY_LINE, RENAMED_LINE } from './zoom-line';

/** How the overlay is built: its outermost element, the one that holds the lines, and the names in a line. */
export interface OverlayLook {
  names: LineNames;
  open(doc: Document): { overlay: HTMLElement; content: HTMLElement };
}

const within = (outer: HTMLElement, ...inner: HTMLElement[]) => {
  const content = inner.reduce((around, each) => {
    around.append(each);
    return each;
  }, outer);
  return { overlay: outer, content };
};

const classed = (doc: Document, names: string) => make(doc, 'div', { class: names });

export const OVERLAY: OverlayLook = {
  names: OVERLAY_LINE,
  open: (doc) =>
    within(
      classed(doc, 'live-transcription-subtitle__overlay-container'),
      classed(doc, 'live-transcription-subtitle__box live-transcription-subtitle__box--overlay'),
      classed(doc, 'live-transcription-subtitle__frame'),
      classed(doc, 'live-transcription-subtitle__content'),
    ),
};

/** The same, after every name in it is new. */
export const RENAMED: OverlayLook = {
  names: RENAMED_LINE,
  open: (doc) => within(classed(doc, 'cc-o'), classed(doc, 'cc-b'), classed(doc, 'cc-f'), classed(doc, 'cc-c')),
};

/** Lines without a badge, each in a paragraph of another kind. */
export const OBFUSCATED: OverlayLook = {
  names: { line: { class: 'k1' }, icon: { class: 'k2', hidden: '' }, text: { class: 'k3' } },
  open: (doc) => within(classed(doc, 'k0')),
};

/** The transcript beside the call: the name stands on the first row of a run of one speaker only. */
export const PANEL: Look = {
  region(doc) {
    const list = make(doc, 'div', { class: 'ReactVirtualized__Grid__innerScrollContainer', role: 'rowgroup' });
    const container = make(doc, 'div', { class: 'new-lt-list-container' }, list);
    return {
      region: make(doc, 'div', { id: 'full-transcription', class: 'lt-full-transcript' }, container),
      list,
      end: null,
    };
  },
  row(doc, label, text, count, before) {
    const words = doc.createTextNode(text);
    const name = make(doc, 'b', {}, label);
    const node = make(doc, 'div', { class: 'lt-full-transcript__item easy-nav-list' });
    if (label !== before) {
      const shown = make(doc, 'span', { class: 'lt-full-transcript__display-name' }, name);
      const avatar = make(
        doc,
        'div',
        { class: 'lt-full-transcript__avatar', 'aria-hidden': 'true' },
        initialsOf(label),
      );
      node.append(make(doc, 'div', { class: 'lt-full-transcript__title' }, avatar, shown));
    }
    const time = make(doc, 'div', { class: 'lt-full-transcript__time' }, `10:${String(count % 60).padStart(2, '0')}`);
    node.append(make(doc, 'div', {}, time, make(doc, 'div', { class: 'lt-full-transcript__message' }, words)));
    return { node, name, text: words };
  },
};
