import { isBadge } from './badge';
import type { Platform } from './platforms';
import type { Interview, Role } from './records';

/** How Meet names the person whose browser it is, in the languages that its interface is most used in. */
const SELF = new Set([
  'you',
  'tú',
  'tu',
  'vous',
  'sie',
  'du',
  'io',
  'você',
  'ty',
  'siz',
  'sen',
  'вы',
  'ви',
  'あなた',
  '나',
  '您',
  '你',
  'jij',
  'u',
  'dig',
  'deg',
  'sinä',
  'bạn',
  'คุณ',
  'anda',
]);

/** Whether a label is Meet's for the person whose browser it is. */
export const isSelf = (label: string): boolean => SELF.has(label.trim().toLowerCase());

export interface Known {
  /** Given by the user: wins over everything. */
  roles: ReadonlyMap<string, Role>;
  /** Badge → name, as the user said. */
  names: ReadonlyMap<string, string>;
  /** Only Meet calls the person at its browser "You"; elsewhere somebody may be named "Du". */
  platform: Platform;
  interviewer: string;
  candidate: string;
}

/** What an interview and its acts tell about who is who. */
export const knownOf = (
  { interviewer, candidate, platform }: Pick<Interview, 'interviewer' | 'candidate' | 'platform'>,
  { roles, names }: Pick<Known, 'roles' | 'names'>,
): Known => ({ roles, names, platform, interviewer, candidate });

/** Whose words these are; null where nothing tells. Never guessed from who speaks how much. */
export function roleOf(speaker: string, known: Known): Role | null {
  const given = known.roles.get(speaker);
  if (given) return given;
  const name = (nameOf(speaker, known) ?? '').toLowerCase();
  if (!name) return null;
  if (isSelf(name) && (known.platform === 'meet' || known.platform === 'rehearsal')) return 'interviewer';
  const [candidate, interviewer] = [isSamePerson(name, known.candidate), isSamePerson(name, known.interviewer)];
  // Two of the same first name: only the whole name tells.
  if (candidate && interviewer) return wholeNameOf(name, known);
  if (candidate) return 'candidate';
  return interviewer ? 'interviewer' : null;
}

function wholeNameOf(name: string, { candidate, interviewer }: Known): Role | null {
  const is = (person: string) => parts(name).join(' ') === parts(person).join(' ');
  if (is(candidate) === is(interviewer)) return null;
  return is(candidate) ? 'candidate' : 'interviewer';
}

/** What a speaker is called; null where the page names nobody and the user has not said who it is. */
export function nameOf(speaker: string, { names }: Pick<Known, 'names'>): string | null {
  const name = names.get(speaker) ?? (isBadge(speaker) ? '' : speaker.trim());
  return name || null;
}

/** "Nora", "nora lindholm (guest)" and "Nora L." are Nora Lindholm: the first names agree and no other whole name differs. */
function isSamePerson(label: string, name: string): boolean {
  const [first, ...rest] = parts(label);
  const [wanted, ...others] = parts(name);
  // A name such as "😀" has no parts: it is somebody as a whole, or nobody.
  if (!wanted) return plain(name) !== '' && plain(label) === plain(name);
  if (!first || first !== wanted) return false;
  const last = rest.find((part) => part !== 'guest');
  const family = others.at(-1);
  return !last || !family || family.startsWith(last) || others.includes(last);
}

/** As it looks: call pages may or may not write what makes a sign coloured. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Variation_Selector}|\(guest\)/gu, '')
    .trim();

const parts = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
