import type { Fault, FaultKind } from './fault';

/** How often one text is sent at most. */
export const MOST_REQUESTS = 3;

/** How patient a request is, in ms. */
export interface Patience {
  /** Until the first byte of the answer. */
  firstByte: number;
  /** Between two pieces of it. */
  idle: number;
  /** For one request as a whole. */
  total: number;
  /** Before the second request; three times that before the third. */
  pause: number;
  /** After it no further request is begun. */
  retries: number;
}

export const PATIENCE: Patience = { firstByte: 20_000, idle: 10_000, total: 120_000, pause: 1_000, retries: 20_000 };

/** Only what may be otherwise a moment later. Too much text is not: the caller makes smaller parts of it. */
const PASSING: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'unreachable',
  'busy',
  'server',
  'cut stream',
  'slow start',
  'stalled',
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
