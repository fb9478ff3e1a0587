import type { Scorecard } from '../scorecard-schema';
import type { PageState, Why } from '../scorecard-signature';

/** What checking a file's signature came to; `changed`: record, signature and page do not fit together. */
export const SIGNATURES = ['unchanged', 'changed', 'unsigned'] as const;
export type Signature = (typeof SIGNATURES)[number];

/** A scorecard as it came in, with what is known of its file. */
export interface Received {
  /** Of the file in this debrief, made where it was opened. */
  id: string;
  file: string;
  signature: Signature;
  /** The short name of the key that signed it. */
  key: string | null;
  page: PageState;
  /** What does not fit where it is changed. */
  why: Why | null;
  scorecard: Scorecard;
}

/** Words without case, accents, marks and order, to find names that may be one: `Lindholm, José` and `jose lindholm`. */
export const folded = (name: string): string =>
  plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

type Named = Pick<Received, 'id'> & { scorecard: Pick<Scorecard, 'reference' | 'candidate' | 'interviewId'> };

/** Reference and name as they decide who somebody is; without a reference nobody is known to be the same from one interview to the next. */
export function personKey({ id, scorecard: { reference, candidate, interviewId } }: Named): string {
  if (!tidy(reference)) return `interview ${interviewId || id}`;
  return JSON.stringify([tidy(reference), folded(candidate) || tidy(candidate)]);
}

export interface Interviewer {
  key: string;
  name: string;
}

/** Interviewers are told apart by name only; who left it empty is nobody else. */
export function interviewerOf({ id, scorecard: { interviewer, interviewId } }: Received): Interviewer {
  const name = tidy(interviewer);
  return name
    ? { key: folded(name) || name, name }
    : { key: `interview ${interviewId || id}`, name: 'Interviewer not named' };
}

/** A name with its spaces tidied, for showing and for telling one from another. */
export const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** Groups in the order in which their first one came. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Names as a dictionary has them, accents and case aside, the same on every machine. */
export function byName(a: string, b: string): number {
  const [first, second] = [plain(a), plain(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
