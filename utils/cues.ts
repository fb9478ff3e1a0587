import { madeOnceFor } from './made-once';
import { Numbers } from './numbers';
import type { Question } from './pack';
import { PhrasePlaces } from './phrase-places';
import { type Phrase, phraseAt, phrasesOf, type Span } from './phrases';
import { recentOf } from './recent';
import { EVERYDAY } from './subjects';
import { isContent, stemsOf, type Word, wordsOf } from './words';

/** A phrase that questions have as a cue, said somewhere. */
export interface Cue {
  key: string;
  /** Where it was said. */
  span: Span;
  /** Each question that has it by its place in the bank, with what the phrase counts there. */
  holders: { index: number; strength: number }[];
}

export interface Cues {
  /** The cues that stand from word `start` on, exactly there; each phrase once, however many questions have it. */
  at(words: readonly Word[], start: number): Cue[];
  /** Question id → place in the bank. */
  places: ReadonlyMap<string, number>;
}

/** A cue of several words is seldom said by chance. */
const SEVERAL = 1.4;
/** A point's cue belongs to the answer rather than to the topic, so it leads there less plainly. */
const POINT = 0.7;
/** What so many questions have leads to none of them in particular. */
const COMMON = 25;

/** The cues of a bank, to be looked for in what is said. */
export const cuesOf: (questions: readonly Question[]) => Cues = madeOnceFor(readCues);

function readCues(questions: readonly Question[]): Cues {
  const rarityOf = rarityIn(questions);
  const strengthOf = ({ stems }: Phrase, counts: number) =>
    (counts * (stems.length > 1 ? SEVERAL : 1) * stems.reduce((sum, stem) => sum + rarityOf(stem), 0)) / stems.length;
  const kept = new KeptPhrases(questions);
  return {
    at: (words, start) => {
      const cues = new Map<string, Cue>();
      for (const { phrase, index, counts } of kept.at(words, start)) {
        const span = phraseAt(words, start, phrase);
        if (!span) continue;
        const key = phrase.stems.join(' ');
        const cue = cues.get(key) ?? { key, span, holders: [] };
        cues.set(key, cue);
        if (cue.holders.at(-1)?.index !== index) cue.holders.push({ index, strength: strengthOf(phrase, counts) });
      }
      return [...cues.values()].filter(({ holders }) => holders.length <= COMMON);
    },
    places: new Map(questions.map(({ id }, index) => [id, index])),
  };
}

/** Where each phrase comes from; the phrase itself is read anew when it may have been said, as most never are. */
class KeptPhrases {
  private readonly owners = new Numbers();
  private readonly lines = new Numbers();
  private readonly found: PhrasePlaces;

  constructor(private readonly questions: readonly Question[]) {
    this.found = new PhrasePlaces(this.all());
  }

  private *all(): Iterable<Phrase> {
    for (const [index, question] of this.questions.entries()) {
      for (let line = 0, cue = cueAt(question, 0); cue; cue = cueAt(question, ++line)) {
        for (const phrase of topical(cue.text)) {
          this.owners.push(index);
          this.lines.push(line);
          yield phrase;
        }
      }
    }
  }

  at(words: readonly Word[], start: number): { phrase: Phrase; index: number; counts: number }[] {
    return this.found
      .at(words, start)
      .filter(({ alone, places }) => !alone || !this.isCommon(places))
      .flatMap(({ places }) => places.flatMap((place) => this.phrasesAt(place)));
  }

  private isCommon(places: readonly number[]): boolean {
    return places.length > COMMON && new Set(places.map((place) => this.owners.at(place))).size > COMMON;
  }

  private phrasesAt(place: number): { phrase: Phrase; index: number; counts: number }[] {
    const index = this.owners.at(place);
    const question = this.questions[index];
    const cue = question && cueAt(question, this.lines.at(place));
    return cue ? topicalAgain(cue.text).map((phrase) => ({ phrase, index, counts: cue.counts })) : [];
  }
}

/** A question's own cues by line, then those of its points; the parts of a story ("looking back") are told in any answer. */
function cueAt({ cues, kind, listenFor }: Question, line: number): { text: string; counts: number } | null {
  const own = cues[line];
  if (own !== undefined) return { text: own, counts: 1 };
  let left = line - cues.length;
  for (const point of kind === 'story' ? [] : listenFor) {
    const text = point.cues[left];
    if (text !== undefined) return { text, counts: POINT };
    left -= point.cues.length;
  }
  return null;
}

function topical(cue: string): Phrase[] {
  const words = wordsOf(cue);
  return words.some(isContent) ? phrasesOf(cue, words) : [];
}

/** What was nearly said once is nearly said again while the talk is about it. */
const topicalAgain = recentOf(5_000, topical);

/** 1 where one question has the stem, less the more have it. */
function rarityIn(questions: readonly Question[]): (stem: string) => number {
  const holders = new Map<string, number>();
  for (const question of questions) {
    for (const stem of stemsOf([...question.cues, question.title, question.prompt].join('\n'))) {
      holders.set(stem, (holders.get(stem) ?? 0) + 1);
    }
  }
  const most = Math.log(1 + questions.length);
  return (stem) =>
    EVERYDAY.stems.has(stem) ? EVERYDAY.rarity : Math.log(1 + questions.length / (holders.get(stem) ?? 1)) / most;
}
