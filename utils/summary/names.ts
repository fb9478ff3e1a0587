import { isBadge } from '../badge';
import { type Folded, plainLetters, spanOf } from './folded';
import { BEFORE_MONTH, MONTHS, ORDINARY, PARTICLES, TECHNICAL } from './ordinary-names';
import type { Kind } from './placeholders';

/** What a person may be called. */
export interface Named {
  kind: Kind;
  /** As entered, to show for a placeholder that no text had. */
  first: string;
  /** The parts of the name, folded. */
  parts: string[];
}

/** What call pages and people put in brackets behind a name; anything else there is another name. */
const NOTE =
  /\((?:guest|gast|invit\p{L}+|convidad[oa]|ospite|gość|host|co-?host|gastgeber|present\p{L}+|external|extern\p{L}*|you|me|ich|moi|yo|organi[sz]er|unverified|not verified|(?:he|she|they)(?: ?\/ ?\p{L}+)+|[^\p{L}]*)(?:, ?(?:host|co-?host|guest|me|you))*\)/giu;

/** The name of a person in parts; null for a badge, and for names without letters or pictures. `You` is what call pages write for oneself. */
export function namedOf(name: string, kind: Kind): Named | null {
  const bare = name.replace(NOTE, ' ').trim();
  if (isBadge(name) || bare === 'You') return null;
  const words = bare.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const parts = words
    .map((word) => [...word].map(plainLetters).join('').normalize('NFC'))
    .filter((part) => /\p{L}/u.test(part));
  if (parts.length > 0) return { kind, first: words[0] ?? '', parts };
  return SIGN.test(bare) ? { kind, first: bare, parts: [[...bare].map(plainLetters).join('')] } : null;
}

/** What may be all that somebody is called by: "😀". */
const SIGN = /\p{Extended_Pictographic}/u;

/** What has no space between words. */
const SPACELESS =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** What makes a longer word of a name that it stands beside. */
const JOINED = `(?!${SPACELESS.source})[\\p{L}\\p{N}]`;
const BEGINS_WORD = new RegExp(`${JOINED}$`, 'u');
const GOES_ON = new RegExp(`^${JOINED}`, 'u');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface FoundName {
  kind: Kind;
  start: number;
  length: number;
}

/**
 * Where in a folded text people are named: by a part of the name, or several beside each other. `free` is the folded text without what is no
 * longer of interest, each letter in its place.
 */
export function namesIn(text: string, folded: Folded, people: readonly Named[], free = folded.text): FoundName[] {
  const owners = ownersOf(people);
  const parts = [...owners.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (parts.length === 0) return [];
  const edge = (part: string) => (SPACELESS.test(part) ? part : `(?<!${JOINED})${part}(?!${JOINED})`);
  const one = `(?:${parts.map(edge).join('|')})`;
  return [...free.matchAll(new RegExp(`${one}(?:[ .,-]{1,2}${one}|(?<=${SPACELESS.source})${one})*`, 'gu'))].flatMap(
    ({ 0: run, index }) => oneByOne(run, index, owners, (start, length) => isName(text, folded, start, length)),
  );
}

/** Each part with whose it is: shared by several people, it is nobody's in particular. */
function ownersOf(people: readonly Named[]): Map<string, Kind> {
  const owners = new Map<string, Kind>();
  for (const { kind, parts } of people) {
    for (const part of parts) owners.set(part, owners.has(part) && owners.get(part) !== kind ? 'name' : kind);
  }
  return owners;
}

/** Neighbours of one person become one; a single part must be a name by itself. */
function oneByOne(
  run: string,
  at: number,
  owners: ReadonlyMap<string, Kind>,
  isAlone: (start: number, length: number) => boolean,
): FoundName[] {
  const parts = partsOf(run, owners);
  const found: FoundName[] = [];
  for (let i = 0; i < parts.length; ) {
    let next = i + 1;
    const kinds = () =>
      new Set(
        parts
          .slice(i, next + 1)
          .map((part) => part.kind)
          .filter((kind) => kind !== 'name'),
      );
    while (
      next < parts.length &&
      kinds().size <= 1 &&
      !parts.slice(i, next).some(({ text }) => text === parts[next]?.text)
    )
      next++;
    const group = parts.slice(i, next);
    const [first, last] = [group[0], group.at(-1)];
    i = next;
    if (!first || !last) continue;
    const [start, length] = [at + first.at, last.at + last.text.length - first.at];
    const real = group.filter(({ text }) => !PARTICLES.has(text) && ([...text].length > 1 || SPACELESS.test(text)));
    if (group.length === 1 ? real.length === 1 && isAlone(start, length) : real.length > 0) {
      const kind = group.find((part) => part.kind !== 'name')?.kind ?? 'name';
      found.push({ kind, start, length });
    }
  }
  return found;
}

function partsOf(run: string, owners: ReadonlyMap<string, Kind>): { text: string; at: number; kind: Kind }[] {
  const parts = [...owners.keys()].sort((a, b) => b.length - a.length).map(escaped);
  return [...run.matchAll(new RegExp(parts.join('|'), 'gu'))]
    .filter(({ 0: text, index }) => SPACELESS.test(text) || isFree(run, index, text.length))
    .map(({ 0: text, index }) => ({ text, at: index, kind: owners.get(text) ?? 'name' }));
}

const isFree = (run: string, at: number, length: number): boolean =>
  !BEGINS_WORD.test(run.slice(0, at)) && !GOES_ON.test(run.slice(at + length));

/** Words before a name that is spoken to or told. */
const TOLD =
  /(?:^|[^\p{L}])(?:hi|hey|hello|thanks|thank you|name is|name's|call me|i'm|i am|this is|with me is|dear)[ ,]+$/u;
/** What follows a name at the beginning of a sentence. */
const DOES =
  /^(?:,(?! (?:and|or|but)\b)|'s\b| (?:is|was|has|had|said|says|asked|asks|told|did|does|thinks|thought|mentioned|joined|wrote|built|from)\b)/;

/** Whether one part of a name stands there as a name. */
function isName(text: string, folded: Folded, at: number, length: number): boolean {
  const word = folded.text.slice(at, at + length);
  const before = folded.text.slice(0, at);
  const { start } = spanOf(folded, at, length);
  const capital = /^\p{Lu}/u.test(text.slice(start, start + 2));
  const ordinary = ORDINARY.has(word);
  if (!ordinary && !TECHNICAL.has(word)) return word.length > 2 || capital || !/^[a-z]+$/.test(word);
  if (TOLD.test(before)) return true;
  if (!capital || TECHNICAL.has(word)) return false;
  const after = folded.text.slice(at + length);
  if (MONTHS.has(word) && (BEFORE_MONTH.test(before) || /^,? (?:the )?\d/.test(after))) return false;
  const begins = /(?:^|[.!?:]["')\]]*)\s*["'(]*$/.test(before);
  return !begins || DOES.test(after);
}
