import { isBadge, peopleBehind } from './badge';
import type { Person } from './port';
import type { Role } from './records';
import { type Known, nameOf, roleOf } from './roles';

/** Somebody who may be the one that spoke. */
export interface Offer {
  /** null: nobody's name is known for it. */
  name: string | null;
  role: Role;
}

/** Somebody of whom nothing is known but that it is neither of the two. */
export const SOMEONE_ELSE: Offer = { name: null, role: 'other' };

/** Who may be behind a speaker, likeliest first. They are offered; nobody is chosen, be there only one. */
export function offersFor(speaker: string, people: readonly Person[], known: Known): Offer[] {
  const badge = isBadge(speaker);
  const named = (name: string): Offer => ({ name, role: roleByName(name, known) ?? 'other' });
  const behind = badge ? peopleBehind(speaker, people).map(named) : [];
  const own: Offer[] = [
    { name: known.candidate, role: 'candidate' },
    { name: known.interviewer || null, role: 'interviewer' },
  ];
  const rest = badge ? people.map(({ name }) => named(name)).filter(({ role }) => role === 'other') : [];
  const offers = [...behind, ...own.filter(({ role }) => behind.every((each) => each.role !== role)), ...rest];
  return offers.filter((offer, i) => offers.findIndex(({ name }) => name === offer.name) === i);
}

/** What is recorded of a speaker: the role, and a name only where the page shows none. */
export function answerOf(speaker: string, { name, role }: Offer): { speaker: string; role: Role; name?: string } {
  return { speaker, role, ...(name && isBadge(speaker) && { name }) };
}

/** Another role for a speaker. A name that says the opposite does not stay with it: who is not Nora is not called Nora. */
export function correctionOf(speaker: string, role: Role, known: Known): ReturnType<typeof answerOf> {
  const name = nameOf(speaker, known);
  const byName = name === null ? null : roleByName(name, known);
  const stays = name !== null && (byName === null || byName === role);
  const ofRole = { candidate: known.candidate, interviewer: known.interviewer || null, other: null }[role];
  return answerOf(speaker, { name: stays ? name : ofRole, role });
}

/** What a name alone tells. */
const roleByName = (name: string, known: Known): Role | null => roleOf(name, { ...known, roles: new Map() });
