import { closenessOf, MOST_WORDS } from './closeness';
import { type Finds, finderOf } from './finds';
import { markerOf, type Range } from './marks';
import type { Question } from './pack';
import { searchIndexOf } from './search-index';
import { joinedOf, rarityOf, type Typed, typedOf } from './typed';

/** A found question, with the matched letters of what the screen shows of it. */
export interface Hit {
  question: Question;
  title: Range[];
  prompt: Range[];
  /** The first point or probe with matched letters; null where there is none, as in hits by their cues. */
  beneath: { text: string; marks: Range[] } | null;
}

/** What words that stand together add to their own worth. */
const TOGETHER = {
  /** Neighbours, for each of the two. */
  pair: 0.4,
  /** A title or cue is the query and nothing else. */
  whole: 0.2,
} as const;

/** So many of the best are read for words that stand together. */
const READ = 48;

/** Letters of a query that are looked at; nobody types more, and a pasted page must not hold up the panel. */
const LONGEST = 200;

/**
 * Reads the questions once; the search that comes back is quick enough for every key press. A question is worth the sum of
 * its words': how alike to what was typed, times where they stand, times how few questions have them. An empty query finds all, by number.
 */
export function searcherOf(questions: readonly Question[]): (query: string, limit?: number) => Hit[] {
  const ordered = [...questions].sort((a, b) => a.number - b.number);
  const index = searchIndexOf(ordered);
  const find = finderOf(index, ordered.length);
  const isKnown = (word: string) => index.places.has(word);
  const scores = new Float64Array(ordered.length);
  const bits = new Int32Array(index.places.size);

  /** Places of the questions that any of the words finds, best first. */
  function rank(typed: readonly Typed[], joined: readonly Typed[]): Int32Array {
    scores.fill(0);
    for (const { finds, counts } of [...typed, ...joined]) if (counts) addTo(scores, finds);
    const found = sortedBy(scores);
    const best = found.slice(0, READ);
    readTogether(best, typed.slice(0, MOST_WORDS));
    found.set(best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b));
    return found;
  }

  /** Adds what words that stand together are worth. */
  function readTogether(best: Int32Array, typed: readonly Typed[]): void {
    for (const [word, { finds }] of typed.entries()) {
      for (const place of finds.alike.keys()) bits[place] = (bits[place] ?? 0) | (1 << word);
    }
    const sum = typed.reduce((all, each) => all + rarityOf(each), 0);
    for (const question of best) {
      const { pairs, whole } = closenessOf(index, question, bits, typed.length);
      let gain = sum * TOGETHER.whole * whole;
      for (let word = 1; word < typed.length; word++) {
        gain += TOGETHER.pair * (pairs[word] ?? 0) * (rarityOf(typed[word]) + rarityOf(typed[word - 1]));
      }
      scores[question] = (scores[question] ?? 0) + gain;
    }
    for (const { finds } of typed) for (const place of finds.alike.keys()) bits[place] = 0;
  }

  return (query, limit = ordered.length) => {
    const typed = typedOf(query.slice(0, LONGEST), find);
    const joined = joinedOf(typed, find, isKnown);
    const isEmpty = query.trim() === '';
    const found = isEmpty ? ordered.keys() : rank(typed, joined);
    const wanted = [...typed, ...joined].filter((each) => each.counts);
    const marksIn = markerOf(
      wanted.map(({ text, finds }) => ({ text, alike: finds.alike })),
      (word) => index.places.get(word),
    );
    const hits: Hit[] = [];
    for (const place of found) {
      const question = ordered[place];
      if (hits.length === limit) break;
      if (question) hits.push(new MarkedHit(question, marksIn));
    }
    return hits;
  };
}

/** Marks are made when they are first asked for, and kept: a screen shows few of ten thousand hits, and those again and again. */
class MarkedHit implements Hit {
  private inTitle: Range[] | null = null;
  private inPrompt: Range[] | null = null;
  private underneath: { found: Hit['beneath'] } | null = null;

  constructor(
    readonly question: Question,
    private readonly marksIn: (text: string) => Range[],
  ) {}

  get title(): Range[] {
    this.inTitle ??= this.marksIn(this.question.title);
    return this.inTitle;
  }

  get prompt(): Range[] {
    this.inPrompt ??= this.marksIn(this.question.prompt);
    return this.inPrompt;
  }

  get beneath(): Hit['beneath'] {
    this.underneath ??= { found: this.firstMarked() };
    return this.underneath.found;
  }

  private firstMarked(): Hit['beneath'] {
    const { listenFor, probes } = this.question;
    for (const text of [...listenFor.map(({ point }) => point), ...probes.map((probe) => probe.text)]) {
      const marks = this.marksIn(text);
      if (marks.length > 0) return { text, marks };
    }
    return null;
  }
}

function addTo(scores: Float64Array, { questions, worths, rarity }: Finds): void {
  for (let at = 0; at < questions.length; at++) {
    const question = questions[at] ?? 0;
    scores[question] = (scores[question] ?? 0) + (worths[at] ?? 0) * rarity;
  }
}

/** Finer differences of score than one in so many are none. */
const GRAIN = 1e6;

/** The places with a score, highest first, equal ones in order. Score and place as one number sort without a comparison of ours. */
function sortedBy(scores: Float64Array): Int32Array {
  const size = scores.length;
  const keys = new Float64Array(size);
  let count = 0;
  for (let place = 0; place < size; place++) {
    const score = scores[place] ?? 0;
    if (score > 0) keys[count++] = place - Math.round(score * GRAIN) * size;
  }
  return Int32Array.from(keys.subarray(0, count).sort(), (key) => ((key % size) + size) % size);
}
