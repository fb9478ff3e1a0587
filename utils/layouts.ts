/** The layouts in which each platform's captions can be acted; the first is what most people see. */
export const LAYOUTS = {
  meet: ['2026', 'classes-only', 'bare'],
  zoom: ['iframe', 'top', 'vanity', 'panel'],
  teams: ['host', 'guest', 'old', 'cloud'],
} as const;

/** A platform whose captions can be acted. */
export type ActedPlatform = keyof typeof LAYOUTS;

/** What a call page does to its captions beside showing what is said. */
export type Mishap =
  /** All rows leave for a moment and come back as new nodes. */
  | 'vanish'
  /** The newest row is shown twice for a moment. */
  | 'twin'
  /** The next row shows its speaker later than its words. */
  | 'lateLabel'
  /** The element that holds the captions is replaced, with new nodes for its rows. */
  | 'replaceRegion'
  /** The captions move, as they are, into a small window, and back. */
  | 'moveToSmallWindow'
  /** Every name by which the captions are known is new; their structure stays. */
  | 'renameContainer'
  /** Names and structure are new. */
  | 'obfuscate'
  /** Into a breakout room, or out of it: the captions go, and begin anew. */
  | 'breakout'
  /** Somebody's initials become their photo for a moment, or the other way round. */
  | 'flapBadge'
  /** Two voices share one line, so that the window of the first comes back in it. */
  | 'interleave'
  /** A dialog is open, and the page behind it is hidden from screen readers. */
  | 'hideRoot'
  /** The next row is shown in the node of the oldest one. */
  | 'recycle'
  /** A row that was scrolled away comes back above the others for a moment. */
  | 'returnOld'
  /** Nothing is written for a while, as in a hidden tab; then everything at once. */
  | 'freeze'
  /** A notice in a polite live region. */
  | 'notice'
  /** A chat message. */
  | 'chat';
