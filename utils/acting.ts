import { chances } from './chance';
import type { ActedPlatform } from './layouts';
import { mishapsOf } from './mishaps';
import { paced, type Spell } from './pacing';
import { beginOf, endOf, type Part, partsOf, type Step, sayings } from './part';
import { scriptOf } from './script';

/** What a perfect reader must tell: its last wordings, in the order in which they were begun. */
export interface Truth {
  speaker: string;
  text: string;
}

export interface Plan {
  /** In the order in which they happen. */
  steps: Step[];
  truth: Truth[];
}

export interface Wishes {
  platform: ActedPlatform;
  seed: number;
  /** Whether the page does more than show what is said, at a pace drawn for this call. */
  mishaps?: boolean;
  /** Whether captions are switched off for a turn now and then; what is said meanwhile is not in the truth. */
  absences?: boolean;
}

/** Teams and Meet put points into a sentence when it is over; on Zoom its first words have fallen off the line by then. */
const ROUGH = { meet: 'sentence', zoom: 'words', teams: 'sentence' } as const;
/** Milliseconds before and after a turn during which captions are off. */
const ROOM = 1_000;
/** The share of turns for which they are, where that is wished and there is room. */
const ABSENT = 0.1;

/** Plans all that an acted call page does while the turns are said; the same turns and wishes always give the same plan. */
export function planOf(turns: readonly Spell[], wishes: Wishes): Plan {
  const { platform, seed, mishaps = true, absences = false } = wishes;
  const draw = chances(seed);
  const rough = draw() < 0.7 ? ROUGH[platform] : 'never';
  const all = partsOf(scriptOf(mishaps ? paced(turns, draw) : turns, seed), rough, draw);
  const others = mishaps ? mishapsOf(all, platform, draw) : [];
  const away = absences ? absencesOf(all, draw) : [];
  const parts = all.filter((part) => !away.includes(part));
  const steps = [...parts.flatMap(sayings), ...others, ...away.flatMap(switches)];
  return {
    steps: steps.sort((a, b) => a.at - b.at),
    truth: parts.flatMap(({ speaker, truth }) => truth.map((text) => ({ speaker, text }))),
  };
}

/** Turns that no other turn runs into, some of them. */
function absencesOf(parts: readonly Part[], draw: () => number): Part[] {
  return parts.filter((part, i) => {
    const before = Math.max(0, ...parts.slice(0, i).map(endOf));
    const alone = before + 2 * ROOM < beginOf(part) && endOf(part) + 2 * ROOM < beginOf(parts[i + 1]);
    return alone && draw() < ABSENT;
  });
}

const switches = (away: Part): Step[] => [
  { at: beginOf(away) - ROOM, do: 'captions', on: false },
  { at: endOf(away) + ROOM, do: 'captions', on: true },
];

/** Does what is due up to `ms` of the call, from the step `from` on, and returns the step that comes next. */
export function actUntil(steps: readonly Step[], from: number, ms: number, act: (step: Step) => void): number {
  let next = from;
  for (let step = steps[next]; step && step.at <= ms; step = steps[next]) {
    act(step);
    next += 1;
  }
  return next;
}
