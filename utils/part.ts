import type { Mishap } from './layouts';
import type { Spoken } from './script';
import { type Rough, type Wording, wordingsOf } from './wording';

/** One thing that happens on an acted call page, at `at` milliseconds of the call. */
export type Step = { at: number } & (
  | { do: 'say'; turn: number; speaker: string; text: string }
  | { do: 'mishap'; what: Mishap; ms: number }
  /** The one who looks at the page shows or hides captions. */
  | { do: 'captions'; on: boolean }
);

/** A turn on its way to a plan. */
export interface Part {
  turn: number;
  speaker: string;
  wordings: Wording[];
  /** Words that the page no longer shows, from one wording on. */
  hides: { from: number; words: number }[];
  /** What a perfect reader makes of it: one utterance, unless the page begins its row anew. */
  truth: string[];
}

export const beginOf = (part: Part | undefined): number => part?.wordings[0]?.at ?? Number.POSITIVE_INFINITY;
export const endOf = (part: Part | undefined): number => part?.wordings.at(-1)?.at ?? 0;

/** Milliseconds between what one voice says last in a turn and first in its next. */
const BREATH = 100;

/** The turns with their wordings; `draw` tells for each when it settles. */
export function partsOf(script: readonly Spoken[], rough: Rough, draw: () => number): Part[] {
  const ends = new Map<string, number>();
  return script.map((spoken, turn) => {
    const { speaker, words } = spoken;
    // Where one line serves all turns of a voice, the next turn would take the place of words that are not settled yet.
    const from = (ends.get(speaker) ?? Number.NEGATIVE_INFINITY) + BREATH;
    const wordings = wordingsOf(spoken, rough, draw()).map((each, i) => ({ ...each, at: Math.max(each.at, from + i) }));
    const part = { turn, speaker, wordings, hides: [], truth: [words.join(' ')] };
    ends.set(speaker, endOf(part));
    return part;
  });
}

/** What the page is told to show of a turn, one step a wording. */
export const sayings = ({ turn, speaker, wordings, hides }: Part): Step[] =>
  wordings.flatMap(({ at, words }, i) => {
    const hidden = hides.findLast(({ from }) => from <= i)?.words ?? 0;
    const text = words.slice(hidden).join(' ');
    return text ? [{ at, do: 'say' as const, turn, speaker, text }] : [];
  });
