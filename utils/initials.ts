/** What initials of a title or cue count for, by how surely they are meant: two letters stand for much else. */
export const INITIALS = { title: 0.9, longCue: 0.7, shortCue: 0.45 } as const;

/** The first letters of the words, as people abbreviate a name: "full-text search" → "fts". */
export const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
