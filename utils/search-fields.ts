import type { Question } from './pack';

/** What a word counts for by where it stands, in falling order. */
export const FIELDS = [
  /** The title: what people remember a question by. */
  1,
  /** Cues: gathered for finding: products, abbreviations, mis-hearings. */
  0.8,
  /** The prompt: the spoken words, next to what the question is about. */
  0.8,
  /** Points and their cues: a strong answer's words, near the subject, but shared with other questions. */
  0.5,
  /** Probes go into a corner of the subject, often a neighbour's. */
  0.3,
] as const;

export const TITLE = 0;
export const CUES = 1;

/** What a question gains, over the best field of a word, for each further one that has it. */
export const FURTHER_FIELD = 0.15;
/** What each doubling of the texts of a field that have the word adds: the subject of a question is said again and again ... */
const OFTEN = 0.2;
/** ... but more than two doublings say nothing new. */
const MOST_DOUBLINGS = 2;
/** How much of a word's worth in a title is shared with the other words there: "Indexing" is all about it. */
const SHARED = 0.4;

/** The texts of each of the `FIELDS`. */
export const textsOf = (question: Question): readonly string[][] => [
  [question.title],
  question.cues,
  [question.prompt],
  question.listenFor.flatMap(({ point, cues }) => [point, ...cues]),
  question.probes.map((probe) => probe.text),
];

/** What a word counts for in a field in which it stands so often, beside so many different words. */
export function weightIn(field: number, count: number, words: number): number {
  const often = 1 + OFTEN * Math.min(MOST_DOUBLINGS, Math.log2(count));
  return (FIELDS[field] ?? 0) * often * (field === TITLE ? 1 - SHARED + SHARED / Math.sqrt(words) : 1);
}
