/** A text made comparable, of which each letter knows where it stands in the original. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/** A letter with its accents; jamo of Hangul stay together, as they become one letter when composed. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

/** Puts another letter, several or none in the place of each; one is taken with the accents that follow it. */
export function fold(text: string, instead: (cluster: string) => string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const letters = instead(cluster);
    folded.text += letters;
    for (let at = 0; at < letters.length; at++) {
      folded.starts.push(index);
      folded.ends.push(index + cluster.length);
    }
  }
  return folded;
}

/** Where a stretch of the folded text stands in the original. */
export const spanOf = (folded: Folded, start: number, length: number): { start: number; end: number } => ({
  start: folded.starts[start] ?? 0,
  end: folded.ends[start + length - 1] ?? 0,
});

const DOUBLE = /[“”„‟«»″＂]/gu;
const SINGLE = /[’‘‛ʼ′`´＇]/gu;
const DASH = /[‐‑‒–—―−]/gu;

/** One kind of quotation mark, apostrophe and dash. */
export const oneKindOfMarks = (text: string): string =>
  text.replace(DOUBLE, '"').replace(SINGLE, "'").replace(DASH, '-').replace(/…/g, '...');

/** Letters that nobody sees: formatting, direction, variation. */
export const isUnseen = (cluster: string): boolean => /^(?:\p{Cf}|\p{Variation_Selector})+$/u.test(cluster);

/** Without accents, width, capitals and unseen letters: "Zoë" is "zoe". */
export const plainLetters = (cluster: string): string =>
  isUnseen(cluster)
    ? ''
    : oneKindOfMarks(cluster)
        .normalize('NFKD')
        .replace(/\p{M}|\p{Cf}/gu, '')
        .toLowerCase()
        .replace(/\s/gu, ' ');
