import type { CallState } from './port';

type Phase = CallState['phase'];

/** What is known of a call's course, from one look at the page to the next. */
export interface Course {
  phase: Phase;
  /** What the page shows now, and since when (ms). */
  seen: Phase;
  since: number;
}

/** A page that says that the call is over may still be changing its mind. */
const OVER_AFTER = 3_000;
/** Without a word of the page's: controls also go while a room changes, which is no end. */
const GONE_AFTER = 30_000;

/** A call of which nothing is known yet. */
export const noCourse: Course = { phase: 'none', seen: 'none', since: Number.NEGATIVE_INFINITY };

/**
 * Goes on with what the page shows at `now` (ms). A call that was on is over when the page says so for 3 s, or when nothing
 * of it was to be seen for 30 s.
 */
export function goOn({ phase, seen, since }: Course, shows: Phase, now: number): Course {
  // A clock that was set back begins to count anew.
  const from = shows === seen && now >= since ? since : now;
  return { phase: phaseOf(phase, shows, now - from), seen: shows, since: from };
}

function phaseOf(before: Phase, shows: Phase, lasted: number): Phase {
  if (shows === 'on' || shows === 'moving') return shows;
  if (before === 'none' || before === 'over') return shows;
  if (lasted >= (shows === 'over' ? OVER_AFTER : GONE_AFTER)) return 'over';
  return before === 'moving' || shows === 'none' ? 'moving' : before;
}
