import type { Person } from './port';

// Zoom shows no names beside its captions, only initials or a photo. Such a badge stands in the place of a speaker's name,
// marked so that it is never taken for one.

const INITIALS = 'initials:';
const PHOTO = 'photo:';

/** The badge of somebody who is shown by initials. */
export const initialsBadge = (initials: string): string => INITIALS + initials.trim().toUpperCase();

/** The badge of somebody who is shown by a photo; `address` is the picture's, of which only a fingerprint is kept (FNV-1a). */
export function photoBadge(address: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), 0x01000193);
  return PHOTO + (hash >>> 0).toString(36);
}

/** Whether a speaker is known by a badge only. */
export const isBadge = (speaker: string): boolean => speaker.startsWith(INITIALS) || speaker.startsWith(PHOTO);

/** Whether a badge is initials or a photo. */
export const kindOf = (badge: string): string => badge.slice(0, badge.indexOf(':'));

/** What a badge shows: `NL`, or `photo`. */
export const badgeText = (badge: string): string =>
  badge.startsWith(INITIALS) ? badge.slice(INITIALS.length) : 'photo';

/** The first letters of the first and the last name, as a call page makes them. */
export function initialsOf(name: string): string {
  const parts = name.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return letters
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** The people who may be behind a badge: those shown under it, else those whose initials it has. Several, one or none. */
export function peopleBehind(badge: string, people: readonly Person[]): string[] {
  const shown = people.filter((person) => person.badges.includes(badge));
  const likely = shown.length > 0 ? shown : people.filter(({ name }) => initialsBadge(initialsOf(name)) === badge);
  return [...new Set(likely.map(({ name }) => name))];
}
