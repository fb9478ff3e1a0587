/**
 * A panel that was away for longer than this did not see the interview go on; its clock stood still.
 * Shorter absences (a reload, a closed panel, an update) are part of the interview.
 */
export const LONGEST_ABSENCE = 10 * 60_000;

interface Clock {
  elapsed: number;
  tickedAt: number;
  pausedAt: number | null;
  finishedAt: number | null;
}

/** Milliseconds of interview at `now`: at least what was written last, whatever the computer's clock does. */
export function elapsedAt(clock: Clock, now: number): number {
  const since = (clock.finishedAt ?? clock.pausedAt ?? now) - clock.tickedAt;
  return since > 0 && since <= LONGEST_ABSENCE ? clock.elapsed + since : clock.elapsed;
}

/** Whether the interview is still going on, seen or out of sight for a moment. */
export const isRunning = (clock: Clock, now: number): boolean =>
  clock.finishedAt === null && clock.pausedAt === null && Math.abs(now - clock.tickedAt) <= LONGEST_ABSENCE;
