import { INITIALS, initialsOf } from './initials';
import { Numbers, toStarts } from './numbers';
import type { Question } from './pack';
import { wordsOf } from './words';

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

/** What a question gains, over the best place of a word, for each further field that has it. */
const FURTHER_FIELD = 0.15;
/** What each doubling of the texts of a field that have a word adds; the subject of a question is said again and again ... */
const OFTEN = 0.2;
/** ... but more than two doublings say nothing new. */
const MOST_DOUBLINGS = 2;
/** How much less a word of a title counts the more others stand there: "Indexing" is all about it. */
const SHARED_TITLE = 0.4;

const textsOf = (question: Question): readonly string[][] => [
  [question.title],
  question.cues,
  [question.prompt],
  question.listenFor.flatMap(({ point, cues }) => [point, ...cues]),
  question.probes.map((probe) => probe.text),
];

export interface SearchIndex {
  /** Word → its place. */
  places: Map<string, number>;
  /** Where each word's part of `questions` and `weights` begins: the questions that have it, by place, and what it counts for there. */
  parts: Int32Array;
  questions: Int32Array;
  weights: Float32Array;
  /** Letters, such as "fts", → the questions with a title or cue of these initials, and what they count for. */
  initials: Map<string, Map<number, number>>;
  /** All questions' words in order, as places; `BREAK` parts texts, `FIELD` ends a field. */
  tokens: Int32Array;
  /** Where each question's part of `tokens` begins. */
  starts: Int32Array;
}

export const BREAK = -1;
export const FIELD = -2;

/** Reads the questions into lists of numbers, so that a search touches no text. */
export function searchIndexOf(questions: readonly Question[]): SearchIndex {
  const builder = new Builder();
  for (const question of questions) builder.add(question);
  return builder.index();
}

class Builder {
  private places = new Map<string, number>();
  private tokens = new Numbers();
  private starts = new Numbers();
  private initials: SearchIndex['initials'] = new Map();
  private held = { words: new Numbers(), questions: new Numbers(), weights: [] as number[] };
  /** By place: in how many texts of the field, and what it counts for in the question. Empty between questions. */
  private counts: number[] = [];
  private weights: number[] = [];

  add(question: Question): void {
    const index = this.starts.length;
    this.starts.push(this.tokens.length);
    const own: number[] = [];
    for (const [field, texts] of textsOf(question).entries()) {
      const touched: number[] = [];
      for (const text of texts) this.read(text, field, index, touched);
      this.tokens.push(FIELD);
      this.weigh(touched, field, own);
    }
    for (const place of own) {
      this.held.words.push(place);
      this.held.questions.push(index);
      this.held.weights.push(this.weights[place] ?? 0);
      this.weights[place] = 0;
    }
  }

  private read(text: string, field: number, index: number, touched: number[]): void {
    const words = textsIn(text);
    for (const word of words) this.tokens.push(this.count(word, touched));
    this.tokens.push(BREAK);
    if (field > 1 || words.length < 2) return;
    // "web socket" is also written "websocket".
    if (words.length === 2) this.count(words.join(''), touched);
    this.addInitials(
      initialsOf(words),
      index,
      INITIALS[field === 0 ? 'title' : words.length > 2 ? 'longCue' : 'shortCue'],
    );
  }

  private addInitials(letters: string, index: number, weight: number): void {
    const found = this.initials.get(letters);
    if (found) found.set(index, Math.max(weight, found.get(index) ?? 0));
    else this.initials.set(letters, new Map([[index, weight]]));
  }

  private count(word: string, touched: number[]): number {
    let place = this.places.get(word);
    if (place === undefined) {
      place = this.places.size;
      this.places.set(word, place);
      this.counts.push(0);
      this.weights.push(0);
    }
    const count = this.counts[place] ?? 0;
    if (count === 0) touched.push(place);
    this.counts[place] = count + 1;
    return place;
  }

  private weigh(touched: readonly number[], field: number, own: number[]): void {
    const shared = field === 0 ? 1 - SHARED_TITLE + SHARED_TITLE / Math.sqrt(touched.length) : 1;
    for (const place of touched) {
      const often = 1 + OFTEN * Math.min(MOST_DOUBLINGS, Math.log2(this.counts[place] ?? 1));
      const weight = (FIELDS[field] ?? 0) * often * shared;
      const known = this.weights[place] ?? 0;
      if (known === 0) own.push(place);
      this.weights[place] = known === 0 ? weight : known + weight * FURTHER_FIELD;
      this.counts[place] = 0;
    }
  }

  index(): SearchIndex {
    const parts = new Int32Array(this.places.size + 1);
    const words = this.held.words.all();
    const held = this.held.questions.all();
    const [questions, weights] = [new Int32Array(words.length), new Float32Array(words.length)];
    for (const place of words) parts[place] = (parts[place] ?? 0) + 1;
    toStarts(parts);
    const next = parts.slice();
    for (let at = 0; at < words.length; at++) {
      const place = words[at] ?? 0;
      const to = next[place] ?? 0;
      next[place] = to + 1;
      questions[to] = held[at] ?? 0;
      weights[to] = this.held.weights[at] ?? 0;
    }
    this.starts.push(this.tokens.length);
    const { initials, places } = this;
    return { places, parts, questions, weights, initials, tokens: this.tokens.all(), starts: this.starts.all() };
  }
}

/** The words of a text as `wordsOf` gives them, quicker where there is nothing to fold. */
function textsIn(text: string): string[] {
  if (/^[\x20-\x26\x28-\x7e]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return wordsOf(text).map((word) => word.text);
}
