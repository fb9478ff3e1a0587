/** What spellings sound like, in the order in which they are read. Voiced and voiceless are one: captions mix them up. */
const RULES: readonly [spelling: RegExp, sound: string][] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/[ao]ugh/g, 'of'],
  [/gh/g, ''],
  [/ph|v/g, 'f'],
  [/sch/g, 'sk'],
  [/(?:ti|si|ci)(?=on|an|al)|sh|tch|ch(?!r)|dg|j/g, '$'],
  [/qu?/g, 'k'],
  [/x/g, 'ks'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/g(?=[eiy])/g, '$'],
  [/[cg]/g, 'k'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/(?!^)[aeiouyhw]+/g, ''],
  [/^[aeiouyhw]+/, 'a'],
  [/(.)\1+/g, '$1'],
];

/** A key that words of about the same sound share: "kubernetes" and "coopernetties". Of English spelling, and rough. */
export const soundOf = (word: string): string =>
  RULES.reduce((sound, [spelling, instead]) => sound.replace(spelling, instead === '$' ? 'S' : instead), word);
