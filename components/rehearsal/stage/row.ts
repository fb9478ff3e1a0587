import type { Language } from './words';

/** The element that holds the captions, the one among whose children are the rows, and what stands behind the last row. */
export interface Region {
  region: HTMLElement;
  list: HTMLElement;
  end: Element | null;
  jump?: HTMLElement;
}

/** What of a row is rewritten. */
export interface Parts {
  node: HTMLElement;
  name: Node;
  text: Text;
}

export interface Row {
  turn: number;
  speaker: string;
  text: string;
  /** Its count in the call, from 1. */
  count: number;
  /** Null while it is not on the page. */
  parts: Parts | null;
  /** It was scrolled away, and is not put up again by itself. */
  gone: boolean;
}

/** How a layout builds its captions. */
export interface Look {
  region(doc: Document, language: Language): Region;
  row(doc: Document, label: string, text: string, count: number, before: string | undefined): Parts;
}
