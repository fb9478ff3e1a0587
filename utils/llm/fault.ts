/** What can go wrong between an answer and its summary. Rows of the ledger carry it, so a name is never changed. */
export type FaultKind =
  // Nothing was sent.
  | 'zero egress'
  | 'no endpoint'
  | 'other origin'
  | 'not allowed'
  | 'bad key'
  | 'consent'
  | 'erased'
  | 'words deleted'
  | 'not shown'
  | 'limit'
  | 'not kept'
  | 'other text'
  // No answer, or none that may be read.
  | 'unreachable'
  | 'cors'
  | 'redirected'
  | 'slow start'
  // The server said no.
  | 'refused origin'
  | 'forbidden'
  | 'wrong address'
  | 'model missing'
  | 'busy'
  | 'over quota'
  | 'server'
  | 'parameter'
  | 'refused request'
  | 'too much text'
  // The answer is none.
  | 'failed midway'
  | 'cut stream'
  | 'stalled'
  | 'too long'
  | 'malformed'
  | 'oversized'
  | 'refusal'
  | 'unfinished'
  // Neither.
  | 'answer not kept'
  | 'failed here'
  | 'no model'
  | 'cancelled';

/** A fault with what is known of it. It never holds a server's words, which may repeat the key. */
export interface Fault {
  kind: FaultKind;
  /** How long the server asks to wait, in ms; null: it did not say. */
  wait: number | null;
  /** What the server does not take; only of the kind `parameter`. */
  parameter: string | null;
}

export const faultOf = (kind: FaultKind, more: Partial<Fault> = {}): Fault => ({
  wait: null,
  parameter: null,
  ...more,
  kind,
});

/** Faults after which the model may well have read the text, so that it has most likely to be paid for; also where it was not waited for to the end. */
export const AFTER_READING: ReadonlySet<string> = new Set<FaultKind>([
  'slow start',
  'failed midway',
  'cut stream',
  'stalled',
  'too long',
  'malformed',
  'oversized',
  'refusal',
  'unfinished',
  'failed here',
]);
