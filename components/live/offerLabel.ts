import type { Offer } from '@/utils/offers';
import type { Role } from '@/utils/records';

/** What each role is called on a button. */
export const roleName: Record<Role, string> = {
  candidate: 'Candidate',
  interviewer: 'Interviewer',
  other: 'Someone else',
};

/** A first name; empty without a name. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** What an offer is called: the first name where no other offer shares it, and in full, with the role where it is one of the two. */
export function labelOf({ name, role }: Offer, among: readonly Offer[]): { short: string; whole: string } {
  if (name === null)
    return role === 'interviewer' ? { short: 'You', whole: 'You, interviewer' } : { short: 'Other', whole: 'Other' };
  const first = firstName(name);
  const shared = among.filter((each) => each.name !== null && firstName(each.name) === first).length > 1;
  return { short: shared ? name : first, whole: role === 'other' ? name : `${name}, ${role}` };
}
