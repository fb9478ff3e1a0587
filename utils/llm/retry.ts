import type { Fault, FaultKind } from './fault';

/** How often one text is sent at most. */
export const MOST_REQUESTS = 3;

/** How patient a request is, in ms. */
export interface Patience {
  /** Until the first byte of the answer that is more than a sign of life. */
  firstByte: number;
  /** In so long at least so many bytes come, once it has begun. */
  idle: number;
  least: number;
  /** For one request as a whole. */
  total: number;
  /** Before the second request; three times that before the third. */
  pause: number;
  /** After it no further request is begun. */
  retries: number;
}

/**
 * A program on a slow computer loads its model for most of a minute before it says a word, so the first byte is waited for that long; utils/llm/pace.ts
 * has what the person is told meanwhile. After it one word a second is the slowest that helps, which are some 200 bytes: a tenth of that is a trickle.
 * A further request begins so early that a second failure is told within 20 seconds too.
 */
export const PATIENCE: Patience = {
  firstByte: 60_000,
  idle: 10_000,
  least: 200,
  total: 120_000,
  pause: 1_000,
  retries: 12_000,
};

/** For what no model has to be loaded for, nor has to think about. */
export const IMPATIENCE: Patience = { ...PATIENCE, firstByte: 12_000, total: 18_000 };

/**
 * Only what may be otherwise a moment later. Too much text is not: the caller makes smaller parts of it. Nor is what was waited for in vain: a second wait
 * as long would be told too late, and the person may know better.
 */
const PASSING: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'unreachable',
  'busy',
  'server',
  'failed midway',
  'cut stream',
  'malformed',
]);

/**
 * How long to wait before the same text is sent again, in ms; null: not again. `sent`: how many requests there were; `passed`: ms since the
 * first. A server that asks for more time than is left is not asked again, as that would only be refused.
 */
export function waitBefore(fault: Fault, sent: number, passed: number, patience = PATIENCE): number | null {
  if (sent >= MOST_REQUESTS || !PASSING.has(fault.kind)) return null;
  const wait = Math.max(fault.wait ?? 0, patience.pause * (sent === 1 ? 1 : 3));
  return passed + wait < patience.retries ? wait : null;
}

/** What `Retry-After` asks for, in ms: seconds or a date. null: nothing that can be understood. */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1_000);
  // A date has letters; "-5" is one to some readers of dates.
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
