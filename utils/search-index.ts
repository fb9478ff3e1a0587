import { addInitials, type Initials } from './initials';
import { Numbers } from './numbers';
import type { Question } from './pack';
import { type Postings, PostingsBuilder } from './postings';
import { CUES, FURTHER_FIELD, TITLE, textsOf, weightIn } from './search-fields';
import { wordsOf } from './words';

export interface SearchIndex {
  /** Word → its place. */
  places: ReadonlyMap<string, number>;
  /** Places of words that are two in the text: "websocket" for "web socket". */
  joined: ReadonlySet<number>;
  postings: Postings;
  initials: Initials;
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
  return builder.all();
}

class Builder {
  private places = new Map<string, number>();
  private joined = new Set<number>();
  private postings = new PostingsBuilder();
  private initials: Initials = new Map();
  private tokens = new Numbers();
  private starts = new Numbers();
  /** By place: how often in this field, and what it counts for in this question. All 0 between questions. */
  private counts: number[] = [];
  private weights: number[] = [];

  add(question: Question): void {
    const index = this.starts.length;
    this.starts.push(this.tokens.length);
    const own: number[] = [];
    for (const [field, texts] of textsOf(question).entries()) {
      const touched: number[] = [];
      for (const text of texts) this.read(wordTextsOf(text), field, index, touched);
      this.tokens.push(FIELD);
      this.weigh(touched, field, own);
    }
    for (const place of own) {
      this.postings.add(place, index, this.weights[place] ?? 0);
      this.weights[place] = 0;
    }
  }

  private read(words: readonly string[], field: number, index: number, touched: number[]): void {
    for (const word of words) {
      const place = this.count(word, touched);
      this.joined.delete(place);
      this.tokens.push(place);
    }
    this.tokens.push(BREAK);
    if (field > CUES || words.length < 2) return;
    if (words.length === 2) this.join(words.join(''), touched);
    addInitials(this.initials, index, words, field === TITLE);
  }

  private join(whole: string, touched: number[]): void {
    const isNew = !this.places.has(whole);
    const place = this.count(whole, touched);
    if (isNew) this.joined.add(place);
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
    for (const place of touched) {
      const weight = weightIn(field, this.counts[place] ?? 1, touched.length);
      const known = this.weights[place] ?? 0;
      if (known === 0) own.push(place);
      this.weights[place] = known === 0 ? weight : known + weight * FURTHER_FIELD;
      this.counts[place] = 0;
    }
  }

  all(): SearchIndex {
    this.starts.push(this.tokens.length);
    const { places, joined, initials } = this;
    const postings = this.postings.all(places.size);
    return { places, joined, postings, initials, tokens: this.tokens.all(), starts: this.starts.all() };
  }
}

/** The words of a text as `wordsOf` gives them, quicker where there is nothing to fold. */
function wordTextsOf(text: string): string[] {
  if (/^[\x20-\x26\x28-\x7e]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return wordsOf(text).map((word) => word.text);
}
