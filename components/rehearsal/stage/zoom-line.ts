import { initialsOf } from '@/utils/badge';
import { make } from './dom';
import { colourOf, photoOf } from './people';

/** The names that Zoom's line has in one layout. */
export interface LineNames {
  line: Record<string, string>;
  icon: Record<string, string>;
  text: Record<string, string>;
}

export const OVERLAY_LINE: LineNames = {
  line: { id: 'live-transcription-subtitle' },
  icon: { class: 'zmu-data-selector-item__icon', 'aria-hidden': 'true' },
  text: { class: 'live-transcription-subtitle__item' },
};
export const RENAMED_LINE: LineNames = { line: { class: 'cc-l' }, icon: { class: 'cc-i' }, text: { class: 'cc-t' } };

/** One line of the overlay: its node, badge and text node stay while speakers and words come and go. */
export interface Line {
  node: HTMLElement;
  /** The turn whose words it shows. */
  turn: number;
  speaker: string;
  changes: number;
  show(text: string): void;
  hide(): void;
  hidden(): boolean;
  /** Shows whose words they are; `photo` or initials. */
  badge(name: string, photo: boolean): void;
}

/** A new line, not yet on the page. */
export function lineOf(doc: Document, names: LineNames): Line {
  const text = doc.createTextNode('');
  let icon: HTMLElement = make(doc, 'div', names.icon);
  const node = make(doc, 'div', names.line, icon, make(doc, 'span', names.text, text));
  return {
    node,
    turn: -1,
    speaker: '',
    changes: 0,
    show(words) {
      node.style.display = 'flex';
      text.data = words;
    },
    hide() {
      node.style.display = 'none';
    },
    hidden: () => node.style.display === 'none',
    badge(name, photo) {
      const next = photo
        ? make(doc, 'img', { ...names.icon, alt: '', src: photoOf(name) })
        : make(doc, 'div', names.icon, initialsOf(name));
      if (!photo) next.style.backgroundColor = colourOf(name);
      icon.replaceWith(next);
      icon = next;
    },
  };
}
