/** Letters, such as "fts", → the places of questions with a title or cue of these initials, and what they count for. */
export type Initials = Map<string, Map<number, number>>;

/** How surely initials are meant: two letters of a cue stand for much else. */
const WEIGHT = { title: 0.9, longCue: 0.7, shortCue: 0.45 } as const;

/** Adds the initials of a question's title or cue. */
export function addInitials(initials: Initials, question: number, words: readonly string[], isTitle: boolean): void {
  const letters = words.map((word) => word.charAt(0)).join('');
  const weight = isTitle ? WEIGHT.title : words.length > 2 ? WEIGHT.longCue : WEIGHT.shortCue;
  const found = initials.get(letters);
  if (found) found.set(question, Math.max(weight, found.get(question) ?? 0));
  else initials.set(letters, new Map([[question, weight]]));
}
