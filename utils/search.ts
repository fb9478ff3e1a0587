import { markerOf, type Range } from './marks';
import type { Question } from './pack';
import { vocabularyOf } from './vocabulary';
import { isContent, type Word, wordsOf } from './words';

/** A found question, with the matched letters of what the screen shows of it. */
export interface Hit {
  question: Question;
  title: Range[];
  prompt: Range[];
}

/** What a word counts for by where it stands. */
const FIELDS = {
  /** What people remember a question by. */
  title: 1,
  /** Gathered for finding: products, abbreviations, mis-hearings. */
  cues: 0.8,
  /** The spoken words, next to what the question is about. */
  prompt: 0.8,
  /** A strong answer's words: near the subject, but shared with other questions. */
  points: 0.5,
  /** Probes go into a corner of the subject, often a neighbour's. */
  probes: 0.3,
} as const;

/** What a question gains, over the sum of its words, for each of them that stands in a further field. */
const FURTHER_FIELD = 0.15;

const textsOf = (question: Question): Record<keyof typeof FIELDS, string> => ({
  title: question.title,
  cues: question.cues.join('\n'),
  prompt: question.prompt,
  points: question.listenFor.flatMap(({ point, cues }) => [point, ...cues]).join('\n'),
  probes: question.probes.map((probe) => probe.text).join('\n'),
});

/** How much a word counts for a question: the best field whole, a little for each further one. */
function weightsOf(question: Question): Map<string, number> {
  const weights = new Map<string, number>();
  const texts = textsOf(question);
  // The fields stand in falling order of weight, so the first to name a word is its best.
  for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    for (const word of new Set(wordsOf(texts[field]).map((each) => each.text))) {
      const known = weights.get(word);
      weights.set(word, known === undefined ? FIELDS[field] : known + FIELDS[field] * FURTHER_FIELD);
    }
  }
  return weights;
}

/** Letters of a query that are looked at; nobody types more, and a pasted page must not hold up the panel. */
const LONGEST = 200;

/** Reads the questions once; the search that comes back is quick enough for every key press. An empty query finds all, by number. */
export function searcherOf(questions: readonly Question[]): (query: string, limit?: number) => Hit[] {
  const ordered = [...questions].sort((a, b) => a.number - b.number);
  const holders = new Map<string, { index: number; weight: number }[]>();
  for (const [index, question] of ordered.entries()) {
    for (const [word, weight] of weightsOf(question)) {
      const held = holders.get(word);
      if (held) held.push({ index, weight });
      else holders.set(word, [{ index, weight }]);
    }
  }
  const alike = vocabularyOf([...holders.keys()]);
  /** Question → what one typed word is worth there: more the fewer questions it finds, whichever of their words it is like. */
  function findsOf(typed: string): Map<number, number> {
    const finds = new Map<number, number>();
    for (const [word, likeness] of alike(typed)) {
      for (const { index, weight } of holders.get(word) ?? []) {
        finds.set(index, Math.max(finds.get(index) ?? 0, likeness * weight));
      }
    }
    const rarity = Math.log(1 + ordered.length / Math.max(1, finds.size));
    return new Map([...finds].map(([index, worth]) => [index, worth * rarity]));
  }

  return (query, limit = ordered.length) => {
    const words = wordsOf(query.slice(0, LONGEST));
    const typed = typedOf(words, holders);
    const marksIn = markerOf(typed);
    const scores = new Map<number, number>();
    for (const text of typed) {
      for (const [index, score] of findsOf(text)) scores.set(index, (scores.get(index) ?? 0) + score);
    }
    const found = query.trim() === '' ? [...ordered.keys()] : [...scores.keys()];
    return found
      .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b)
      .slice(0, limit)
      .flatMap((index) => ordered[index] ?? [])
      .map((question) => ({
        question,
        title: marksIn(question.title),
        prompt: marksIn(question.prompt),
      }));
  };
}

/** The words to look for: without small words where there are others, with torn ones also put together where the bank knows the whole. */
function typedOf(words: readonly Word[], known: ReadonlyMap<string, unknown>): string[] {
  const last = words.at(-1);
  // The last word may be the beginning of one, so "in" on the way to "index" counts.
  const content = words.filter((word) => isContent(word) || (word === last && word.text.length > 1));
  const texts = (content.length > 0 ? content : words).map((word) => word.text);
  const joined = words.slice(1).map((word, index) => (words[index]?.text ?? '') + word.text);
  return [...new Set([...texts, ...joined.filter((each) => known.has(each))])];
}
