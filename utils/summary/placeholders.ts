/** What may stand in the place of a name, an address or a number. */
export type Kind = 'candidate' | 'interviewer' | 'name' | `person ${number}` | 'email' | 'phone' | 'link' | 'words';

const NUMBERED = 'email|phone|link|words|person';
/** In brackets, in any case; `[candidate/2]` is another spelling of the same name. */
const BRACKETED = `\\[\\s?(?:candidate|interviewer|name|(?:${NUMBERED})\\s\\d{1,4})(?:\\s?/\\s?\\d{1,3})?\\s?\\]`;
const BARE = `(?<![\\p{L}\\p{N}])(?:${NUMBERED})\\s\\d{1,4}(?:/\\d{1,3})?(?![\\p{L}\\p{N}])`;

/** Whatever looks like a placeholder in brackets. */
export const placeholders = (): RegExp => new RegExp(BRACKETED, 'giu');
/** The same, and numbered ones without brackets. */
export const anyPlaceholders = (): RegExp => new RegExp(`${BRACKETED}|${BARE}`, 'giu');

export const isBare = (found: string): boolean => !found.startsWith('[');

/** The form in which placeholders are known: in brackets, lower case, one space. */
export const knownForm = (found: string): string => {
  const inside = found.replace(/^\[|\]$/g, '').trim();
  return `[${inside
    .toLowerCase()
    .replace(/\s*\/\s*/, '/')
    .replace(/\s+/g, ' ')}]`;
};

/** Which placeholder stands for which words. One that was given stays. */
export class Placeholders {
  private byWords = new Map<string, string>();
  private byForm = new Map<string, string>();
  private counts = new Map<string, number>();
  /** Forms that a text had of itself, without brackets. */
  private spoken = new Set<string>();

  /** The placeholder of these words, the same each time. */
  give(kind: Kind, words: string): string {
    const key = `${kind}:${words}`;
    const known = this.byWords.get(key);
    if (known) return known;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const form = isPerson(kind) ? `[${kind}${count > 1 ? `/${count}` : ''}]` : `[${kind} ${count}]`;
    this.byWords.set(key, form);
    this.byForm.set(form, words);
    return form;
  }

  /** Bare forms in a masked text were there before; from then on they stand for themselves. */
  note(masked: string): void {
    for (const [found] of masked.matchAll(anyPlaceholders())) if (isBare(found)) this.spoken.add(knownForm(found));
  }

  /** The words behind what looks like a placeholder; itself where there are none, or where it is not certain. */
  wordsOf(found: string): string {
    const form = knownForm(found);
    if (isBare(found) && this.spoken.has(form)) return found;
    return this.byForm.get(form) ?? found;
  }
}

const isPerson = (kind: Kind): boolean => /^(candidate|interviewer|name|person)/.test(kind);
