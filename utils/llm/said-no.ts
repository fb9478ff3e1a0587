import { isHere } from '../consent';
import { type OptionalPart, optionalPartIn } from './body';
import { type Fault, type FaultKind, faultOf } from './fault';

/** An error as a server tells it. Its words are looked at and never kept. */
export interface Refusal {
  /** null: it came in the middle of a stream. */
  status: number | null;
  /** The `error` of the body, whatever it is. */
  error: unknown;
  /** What `Retry-After` asks for, in ms. */
  wait: number | null;
  host: string;
}

const TOO_MUCH =
  /context[ _-]?(length|window|size)|maximum context|too many (input )?tokens|prompt is too long|(input|prompt|request)[^.]{0,40}\b(too long|too large|exceeds?)\b/i;
const NO_MODEL = /\bmodel\b.*\b(not found|not exist|no such|unknown|not available|not loaded)\b|no models? loaded/i;
const NO_MONEY = /insufficient_quota|exceeded your current quota|insufficient (credits|balance|funds)|billing/i;
const FILTERED = /content_filter|content management policy|safety system/i;

/** What a server's refusal means. */
export function faultSaid({ status, error, wait, host }: Refusal): Fault {
  const said = wordsIn(error);
  if (TOO_MUCH.test(said) && (status === null || [400, 413, 422, 500].includes(status)))
    return faultOf('too much text');
  if (FILTERED.test(said)) return faultOf('refusal');
  if (status === null) return faultOf(NO_MONEY.test(said) ? 'over quota' : 'failed midway', { wait });
  if (status === 400 || status === 422) {
    if (NO_MODEL.test(said) || /model_not_found/.test(said)) return faultOf('model missing');
    const parameter = optionalPartIn(said, paramOf(error));
    return parameter ? faultOf('parameter', { parameter }) : faultOf('refused request');
  }
  return faultOf(kindOf(status, said, host), { wait });
}

function kindOf(status: number, said: string, host: string): FaultKind {
  if (status === 401) return 'bad key';
  if (status === 402) return 'over quota';
  // Ollama says no to an origin without a word; who is not allowed to use a model is told so.
  if (status === 403) return said === '' && isHere(host) ? 'refused origin' : 'forbidden';
  if (status === 404) return said !== '' && /model/i.test(said) ? 'model missing' : 'wrong address';
  if (status === 405) return 'wrong address';
  if (status === 413) return 'too much text';
  if (status === 429) return NO_MONEY.test(said) ? 'over quota' : 'busy';
  return status === 408 || status >= 500 ? 'server' : 'refused request';
}

/** Letters that are looked at: servers say what it is at once, and a text without end would take patterns as long. */
const ENOUGH = 2_000;

const wordsIn = (error: unknown): string => {
  if (typeof error === 'string') return error.slice(0, ENOUGH);
  if (typeof error !== 'object' || error === null) return '';
  const { code, type, message } = error as Record<string, unknown>;
  return [code, type, message].flatMap((part) => (typeof part === 'string' ? part.slice(0, ENOUGH) : [])).join(' ');
};

const paramOf = (error: unknown): OptionalPart | string =>
  typeof error === 'object' && error !== null && 'param' in error && typeof error.param === 'string' ? error.param : '';
