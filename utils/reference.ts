import { folded, groupedBy } from './debrief/received';
import type { Interview } from './records';

/** Longer than any applicant number, short enough for a line. */
export const LONGEST_REFERENCE = 60;

/** What was typed as it is stored: two who type the same number must store the same letters. */
export const tidyReference = (typed: string): string =>
  [...typed.normalize('NFC').trim().replace(/\s+/g, ' ')].slice(0, LONGEST_REFERENCE).join('').trim();

/** Eight characters that can be read out: enough to tell one interviewer's candidates apart. */
export const madeReference = (interviewId: string): string => interviewId.slice(0, 8).toUpperCase();

/** The interviews that have one reference, which are of one candidate; without one an interview stands alone. */
export const withReferenceOf = (chosen: Interview, all: readonly Interview[]): Interview[] =>
  all.filter(({ id, reference }) => id === chosen.id || (reference !== '' && reference === chosen.reference));

/** Other interviews whose candidate has the same name, together by reference: those of one reference are of one candidate. */
export function othersNamedLike(chosen: Interview, all: readonly Interview[]): Interview[][] {
  const own = new Set(withReferenceOf(chosen, all).map(({ id }) => id));
  const name = folded(chosen.candidate);
  const alike = all.filter(({ id, candidate }) => !own.has(id) && name !== '' && folded(candidate) === name);
  return [...groupedBy(alike, ({ id, reference }) => reference || id).values()].flatMap(([first]) =>
    first ? [withReferenceOf(first, all)] : [],
  );
}

/**
 * Whose name is the same, case, accents and order aside, under another reference than `reference`: the newest interview of
 * each, newest first. They may be the same person, which only a person can tell.
 */
export function namesakesOf(candidate: string, reference: string, all: readonly Interview[]): Interview[] {
  const name = folded(candidate);
  if (name === '') return [];
  const alike = all
    .filter((each) => each.reference !== '' && each.reference !== reference && folded(each.candidate) === name)
    .sort((a, b) => b.startedAt - a.startedAt);
  return [...groupedBy(alike, (each) => each.reference).values()].flatMap(([newest]) => newest ?? []);
}
