import type { ActedPlatform, Mishap } from './layouts';
import { beginOf, endOf, type Part, type Step } from './part';
import { correctLate, cutOrRestart, overlap } from './speech-mishaps';

/** Milliseconds of the call between two mishaps. */
const EVERY = { least: 20_000, most: 40_000 };
/** Milliseconds without a word that a page needs on either side of a change of rooms. */
const QUIET = 2_500;
/** Rows that a reader has behind it before an old one can come back. */
const LONG_LIST = 14;

/** How long a page out of sight writes nothing, and the rows that it can show at once afterwards. */
const FROZEN = 20_000;
const MOST_AT_ONCE = 8;

/** How long each mishap lasts, in milliseconds of the call. */
const LASTS: Partial<Record<Mishap, number>> = {
  vanish: 300,
  twin: 300,
  lateLabel: 400,
  replaceRegion: 200,
  moveToSmallWindow: 6_000,
  breakout: 2_000,
  flapBadge: 1_500,
  hideRoot: 4_000,
  returnOld: 2_000,
  freeze: FROZEN,
  notice: 4_000,
};

/** What can happen on each platform without a word being lost to a perfect reader; the last three happen to the speech. */
type Kind = Mishap | 'correct' | 'cut' | 'restart' | 'overlap';
const KINDS: Record<ActedPlatform, Kind[]> = {
  meet: [
    ...(['vanish', 'twin', 'lateLabel', 'replaceRegion', 'moveToSmallWindow', 'breakout', 'notice', 'chat'] as const),
    ...(['correct', 'cut', 'restart', 'overlap'] as const),
  ],
  zoom: ['flapBadge', 'interleave', 'hideRoot', 'breakout', 'notice', 'chat', 'overlap'],
  teams: [
    ...(['vanish', 'lateLabel', 'replaceRegion', 'recycle', 'returnOld', 'freeze', 'notice', 'chat'] as const),
    ...(['correct', 'overlap'] as const),
  ],
};

/** Draws what happens to the captions of the turns, one thing every 20 to 40 seconds; changes the turns it happens to. */
export function mishapsOf(parts: readonly Part[], platform: ActedPlatform, draw: () => number): Step[] {
  const steps: Step[] = [];
  const over = Math.max(0, ...parts.map(endOf));
  const wait = () => EVERY.least + draw() * (EVERY.most - EVERY.least);
  let at = wait() / 2;
  while (at < over) {
    const kinds = [...KINDS[platform]];
    let made: Step[] | null = null;
    while (!made && kinds.length > 0) {
      const [kind] = kinds.splice(Math.floor(draw() * kinds.length), 1);
      made = kind ? happen(kind, at, parts, platform, draw) : null;
    }
    steps.push(...(made ?? []));
    at = Math.max(at, ...(made ?? []).map(overAt)) + wait();
  }
  return steps;
}

const overAt = (step: Step): number => step.at + (step.do === 'mishap' ? step.ms : 0);

/** The steps of one mishap near `at`; null where it cannot happen then. */
function happen(kind: Kind, at: number, parts: readonly Part[], platform: ActedPlatform, draw: () => number) {
  switch (kind) {
    case 'correct':
      return correctLate(at, parts, draw);
    case 'cut':
    case 'restart':
      return cutOrRestart(kind, at, parts);
    case 'overlap':
    case 'interleave':
      return overlap(kind, at, parts, draw);
    case 'breakout':
      return breakout(at, parts, platform);
    case 'returnOld':
      if (parts.filter((part) => endOf(part) < at).length < LONG_LIST) return null;
      break;
    case 'freeze':
      if (parts.filter((part) => beginOf(part) > at && beginOf(part) < at + FROZEN).length > MOST_AT_ONCE) return null;
      break;
    default:
  }
  // Nothing can happen to captions that are not there yet.
  return at < beginOf(parts[0]) ? null : [mishap(kind, at)];
}

const mishap = (what: Mishap, at: number, ms = LASTS[what] ?? 0): Step => ({ at, do: 'mishap', what, ms });

/** In the first pause that is long enough; Zoom's captions must be shown again after it. */
function breakout(at: number, parts: readonly Part[], platform: ActedPlatform): Step[] | null {
  const ms = LASTS.breakout ?? 0;
  const ends = parts.map((_, i) => Math.max(...parts.slice(0, i + 1).map(endOf)));
  const place = ends.findIndex((end, i) => end > at && beginOf(parts[i + 1]) - end > ms + 2 * QUIET);
  const end = ends[place];
  if (end === undefined || end > at + 2 * EVERY.most || place === parts.length - 1) return null;
  const change = mishap('breakout', end + QUIET, ms);
  return platform === 'zoom' ? [change, { at: end + QUIET + ms + 300, do: 'captions', on: true }] : [change];
}
