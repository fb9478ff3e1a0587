import { isBadge } from '@/utils/badge';
import type { Person } from '@/utils/port';
import { textOf } from './text';
import { avatarOf } from './zoom-rows';

/** Where a name stands, around what, and which avatar stands beside it there. The list of people is the better source. */
const PLACES = [
  {
    name: '.participants-item__display-name',
    around: '.participants-li, .participants-item__item-layout, [id^="participants-list-"]',
    avatar: '.participants-item__avatar, img',
  },
  {
    name: '.video-avatar__avatar-footer > span:first-of-type',
    around: '.video-avatar__avatar',
    avatar: '.video-avatar__avatar-img, .video-avatar__avatar-name, img',
  },
];
const SUFFIX = /\s*\([^()]*\)$/;
const LONGEST_NAME = 200;
const MOST = 100;
const MOST_BADGES = 10;

/** Who is in the call, by the list of people and the tiles, with the photos and initials that stand beside their names. */
export function peopleIn(docs: readonly Document[]): Person[] {
  const badges = new Map<string, Set<string>>();
  for (const doc of docs) {
    for (const { name: selector, around, avatar } of PLACES) {
      for (const element of doc.querySelectorAll(selector)) {
        const name = withoutSuffix(textOf(element)).slice(0, LONGEST_NAME);
        if (!name) continue;
        const known = badges.get(name) ?? new Set();
        badges.set(name, known);
        const badge = avatarOf(element.closest(around)?.querySelector(avatar) ?? null);
        // A tile without a photo may write the whole name in its place: a short one is no initials.
        if (isBadge(badge) && !badge.endsWith(`:${name.toUpperCase()}`)) known.add(badge);
      }
    }
  }
  return [...badges].slice(0, MOST).map(([name, known]) => ({ name, badges: [...known].slice(0, MOST_BADGES) }));
}

/** Zoom writes roles behind a name: "(Host, me)". */
function withoutSuffix(name: string): string {
  const shorter = name.replace(SUFFIX, '');
  return shorter && shorter !== name ? withoutSuffix(shorter) : name;
}
