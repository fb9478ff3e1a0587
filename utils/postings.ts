import { Numbers } from './numbers';

/** Word → the questions that have it, as three lists of numbers. */
export interface Postings {
  /** Where each word's part of the other two begins. */
  parts: Int32Array;
  /** Places of questions, ... */
  questions: Int32Array;
  /** ... and what the word counts for there. */
  weights: Float32Array;
}

/** Takes what each word counts for in each question, in any order, and sorts it by word. */
export class PostingsBuilder {
  private words = new Numbers();
  private questions = new Numbers();
  private weights: number[] = [];

  add(word: number, question: number, weight: number): void {
    this.words.push(word);
    this.questions.push(question);
    this.weights.push(weight);
  }

  /** `size`: how many words there are. */
  all(size: number): Postings {
    const [words, held] = [this.words.all(), this.questions.all()];
    const parts = new Int32Array(size + 1);
    for (const word of words) parts[word] = (parts[word] ?? 0) + 1;
    toStarts(parts);
    const next = parts.slice();
    const [questions, weights] = [new Int32Array(words.length), new Float32Array(words.length)];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      const to = next[word] ?? 0;
      next[word] = to + 1;
      questions[to] = held[at] ?? 0;
      weights[to] = this.weights[at] ?? 0;
    }
    return { parts, questions, weights };
  }
}

/** Sums up counts in place, so that each says where its own part of one list begins; the last says where it ends. */
function toStarts(counts: Int32Array): void {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    counts[at] = sum;
    sum += count;
  }
}
