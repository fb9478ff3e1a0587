import type { Mishap } from '@/utils/layouts';
import type { Language } from './words';

/** Where and how captions are acted. */
export interface Setting {
  /** Into which element the captions are put while they are on. */
  place: Element;
  layout: string;
  language: Language;
  /** The name by which the others see the one who looks at the page. */
  self: string;
  /** Rows that stay on the page, at most. */
  rows?: number;
  /** Where the transcript stands that one layout has beside its captions. */
  beside?: Element;
  /** Who is shown by a photo instead of initials, where captions have no names. */
  hasPhoto?(name: string): boolean;
  /** A window of the page's own into which it can move its captions. */
  smallWindow?: { open(): Element; close(): void };
  /** Draws what differs from call to call. */
  chance(): number;
  /** A timer of the call; a call that is acted quickly has quick timers. */
  after(ms: number, does: () => void): void;
}

/** The captions of one call page. `SELF` speaks for the one who looks at it. */
export interface Stage {
  captionsOn(): void;
  captionsOff(): void;
  shown(): boolean;
  /** The name that this page has for a speaker. */
  labelOf(speaker: string): string;
  /** Shows what is heard of a turn so far: as a new row or line, or in the one that the turn has. */
  say(turn: number, speaker: string, text: string): void;
  /** What this page can do to its captions; each gets the milliseconds that it lasts. */
  mishaps: Partial<Record<Mishap, (ms: number) => void>>;
  /** Another language of the page: its labels change, what is shown keeps its nodes. */
  speak(language: Language): void;
}
