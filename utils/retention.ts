import type { Interview, Retention } from './records';

const DAY = 24 * 3_600_000;
/** How many days ahead an interview is said to be due soon. */
const SOON = 30;

/** Where an interview stands by the employer's rule; `days` until it is due, or since. Nothing is ever deleted by it. */
export type Due = { kind: 'held' } | { kind: 'due'; days: number } | { kind: 'soon'; days: number };

/** null: no rule, or its time is far off. A legal hold comes before any rule. */
export function dueOf(interview: Interview, retention: Retention | null, now: number): Due | null {
  if (interview.legalHold) return { kind: 'held' };
  if (!retention) return null;
  const left = dueAt(interview, retention) - now;
  if (left <= 0) return { kind: 'due', days: Math.floor(-left / DAY) };
  const days = Math.ceil(left / DAY);
  return days <= SOON ? { kind: 'soon', days } : null;
}

/** Calendar months after the interview ended; in a month without that day, its last one. ms since 1970. */
export function dueAt({ finishedAt, tickedAt }: Interview, { months }: Retention): number {
  const end = new Date(finishedAt ?? tickedAt);
  const due = new Date(end);
  due.setUTCMonth(due.getUTCMonth() + months);
  // The 31st of a month of 30 days has run over into the next one.
  if (due.getUTCDate() !== end.getUTCDate()) due.setUTCDate(0);
  return due.getTime();
}
