import type { FaultKind } from '@/utils/llm/fault';
import { ModelFault } from './model-fault';

/** How long an answer of the browser's own model may take, and what stops it. */
export interface Limits {
  signal: AbortSignal;
  total: number;
}

const KINDS: Record<string, FaultKind> = {
  QuotaExceededError: 'too much text',
  // A download that nobody pressed for, or a policy.
  NotAllowedError: 'no model',
  NotSupportedError: 'no model',
  // While it was downloaded.
  NetworkError: 'no model',
  InvalidStateError: 'no model',
  NotReadableError: 'refusal',
  SyntaxError: 'malformed',
};

/** What an error of the browser's own model means, by its name alone. */
export function faultOfBuiltIn(error: unknown, signal: AbortSignal, until = signal): ModelFault {
  if (error instanceof ModelFault) return error;
  if (signal.aborted) return new ModelFault('cancelled');
  if (until.aborted) return new ModelFault('too long');
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return new ModelFault(KINDS[name] ?? 'server');
}
