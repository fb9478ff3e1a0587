import type { CallState } from '@/utils/port';

/** A caption row in the page. */
export interface PageRow {
  node: Element;
  /** As the page shows it; empty while the page names nobody. */
  speaker: string;
  text: string;
}

/** How one platform's call page is read; selectors live behind it and nowhere else. */
export interface CallPage {
  /** Told from addresses and controls alone: reads no caption. */
  state(): Pick<CallState, 'inCall' | 'captions'>;
  /** The element in which captions appear. */
  find(): Element | null;
  /** The newest rows of that element, at most 200, oldest first. */
  rows(region: Element): PageRow[];
}

/** A page without a reader: nothing is known of the call and nothing is read. */
export const unreadPage: CallPage = {
  state: () => ({ inCall: false, captions: 'unknown' }),
  find: () => null,
  rows: () => [],
};
