import { Numbers } from './numbers';
import type { Phrase } from './phrases';
import { type Postings, PostingsBuilder } from './postings';
import { FILLERS, joinedStem, type Word } from './words';

/** Instead of the second stem of a phrase that has only one. */
const ALONE = -1;

/**
 * Finds phrases by their first two stems, in lists of numbers: a large bank has a million phrases, of which hardly one is ever
 * said. Phrases are known by their places in the order given.
 */
export class PhrasePlaces {
  private readonly numbers = new Map<string, number>();
  /** By first stem: how many other words may stand between it and the second one, at most. */
  private readonly reaches: number[] = [];
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private readonly slots: number;
  private readonly bySlot: Postings;

  constructor(phrases: Iterable<Phrase>) {
    const [firsts, seconds] = [new Numbers(), new Numbers()];
    for (const { stems, gaps } of phrases) {
      const [first = '', second] = stems;
      const number = this.numberOf(first);
      this.reaches[number] = Math.max(this.reaches[number] ?? 0, gaps[1] ?? 0);
      firsts.push(number);
      seconds.push(second === undefined ? ALONE : this.numberOf(second));
    }
    this.firsts = firsts.all();
    this.seconds = seconds.all();
    this.slots = 2 ** Math.ceil(Math.log2(firsts.length + 1));
    const builder = new PostingsBuilder();
    for (const [place, first] of this.firsts.entries()) {
      builder.add(this.slotOf(first, this.seconds[place] ?? ALONE), place, 1);
    }
    this.bySlot = builder.all(this.slots);
  }

  /** The places of those that may stand from word `start` on, for their first two stems do; `alone`: of one phrase that has no other stem. */
  at(words: readonly Word[], start: number): { alone: boolean; places: number[] }[] {
    return [words[start]?.stem, joinedStem(words, start)].flatMap((stem) => {
      const first = this.numbers.get(stem ?? '');
      const reach = first === undefined ? undefined : this.reaches[first];
      if (first === undefined || reach === undefined) return [];
      return [ALONE, ...this.after(words, start, reach)].map((second) => ({
        alone: second === ALONE,
        places: this.having(first, second),
      }));
    });
  }

  private numberOf(stem: string): number {
    const number = this.numbers.get(stem) ?? this.numbers.size;
    this.numbers.set(stem, number);
    return number;
  }

  private slotOf(first: number, second: number): number {
    return (Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 2, 0x85ebca6b)) & (this.slots - 1);
  }

  /** The stems that come near enough behind the first one, each once. */
  private after(words: readonly Word[], start: number, reach: number): Set<number> {
    const near = new Set<number>();
    // One word more than the reach, as the first stem may be two words that were torn apart.
    for (let index = start + 1, skipped = 0; skipped <= reach + 1; index++) {
      const word = words[index];
      if (!word) break;
      for (const stem of [word.stem, joinedStem(words, index)]) {
        const number = this.numbers.get(stem ?? '');
        if (number !== undefined) near.add(number);
      }
      if (!FILLERS.has(word.text)) skipped++;
    }
    return near;
  }

  private having(first: number, second: number): number[] {
    const { parts, questions: places } = this.bySlot;
    const slot = this.slotOf(first, second);
    return [...places.subarray(parts[slot], parts[slot + 1])].filter(
      (place) => this.firsts[place] === first && this.seconds[place] === second,
    );
  }
}
