import type { CallState, Person } from '@/utils/port';

/** A caption row in the page. */
export interface PageRow {
  node: Element;
  /** The page's own number of the row, where it gives one: it survives another node. */
  id?: string;
  /** A name as the page shows it, a badge (see utils/badge.ts), or empty while the page tells neither. */
  speaker: string;
  text: string;
  /** It shows one utterance after another, as a subtitle does. */
  line?: boolean;
  /** The element that holds the text and nothing else: while only it changes, only it is read. */
  from?: Element;
}

export type PageState = Pick<CallState, 'phase' | 'captions'>;

/** How one platform's call page is read; selectors live behind it and nowhere else. */
export interface CallPage {
  /** Told from addresses and controls alone: reads no caption. */
  state(): PageState;
  /** Every document that may hold captions, the likeliest first: small windows, frames, the page itself. */
  documents(): Document[];
  /** The elements in which this document's captions appear, by known selectors, the steadiest first. */
  areas(doc: Document): Element[];
  /** The newest rows of such an element, at most 60, oldest first. */
  rows(area: Element): PageRow[];
  /** Places with names and text that are no captions, as a selector: nothing is looked for in them. */
  elsewhere: string;
  /** Whether a place shows what was said before it opened: then only what comes in afterwards is new. */
  hasPast?(area: Element): boolean;
  /** Milliseconds after which captions that are on must have a place; null where it comes with the first word only. */
  placeWithin: number | null;
  /** Who is in the call; empty where captions carry names. */
  people(): Person[];
  /** The page's control for captions, pressed once; resolves with whether the page then shows them as on. Null where there is none. */
  switchOn: (() => Promise<boolean>) | null;
}
