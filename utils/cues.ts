import type { Question } from './pack';
import { type Phrase, phrasesOf } from './phrases';
import { EVERYDAY } from './subjects';
import { isContent, stemsOf, wordsOf } from './words';

/** A phrase that questions have as a cue; each phrase once, however many have it. */
export interface Cue extends Phrase {
  key: string;
  /** Each question that has it by its place in the bank, with what the phrase counts there. */
  holders: { index: number; strength: number }[];
}

export interface Cues {
  /** First stem → the phrases that begin with it. */
  byStem: ReadonlyMap<string, readonly Cue[]>;
  /** Question id → place in the bank. */
  places: ReadonlyMap<string, number>;
}

/** A cue of several words is seldom said by chance. */
const SEVERAL = 1.4;
/** A point's cue belongs to the answer rather than to the topic, so it leads there less plainly. */
const POINT = 0.7;
/** What so many questions have leads to none of them in particular. */
const COMMON = 25;

/** A bank is read once, however often suggestions are made from it. */
const read = new WeakMap<readonly Question[], Cues>();

/** The cues of a bank, to be looked for in what is said. */
export function cuesOf(questions: readonly Question[]): Cues {
  const known = read.get(questions) ?? readCues(questions);
  read.set(questions, known);
  return known;
}

function readCues(questions: readonly Question[]): Cues {
  const rarityOf = rarityIn(questions);
  const cues = new Map<string, Cue>();
  for (const [index, question] of questions.entries()) {
    for (const { phrase, counts } of phrasesIn(question)) {
      const key = phrase.stems.join(' ');
      const cue = cues.get(key) ?? { ...phrase, key, holders: [] };
      cues.set(key, cue);
      if (cue.holders.length > COMMON || cue.holders.at(-1)?.index === index) continue;
      const mean = phrase.stems.reduce((sum, stem) => sum + rarityOf(stem), 0) / phrase.stems.length;
      cue.holders.push({ index, strength: counts * mean * (phrase.stems.length > 1 ? SEVERAL : 1) });
    }
  }
  const byStem = new Map<string, Cue[]>();
  for (const cue of cues.values()) {
    if (cue.holders.length > COMMON) continue;
    const first = cue.stems[0] ?? '';
    const begun = byStem.get(first);
    if (begun) begun.push(cue);
    else byStem.set(first, [cue]);
  }
  return { byStem, places: new Map(questions.map(({ id }, index) => [id, index])) };
}

/** A question's own cues, then those of its points; the parts of a story ("looking back") are told in any answer. */
function phrasesIn(question: Question): { phrase: Phrase; counts: number }[] {
  const topical = (cue: string) => wordsOf(cue).some(isContent);
  const points = question.kind === 'story' ? [] : question.listenFor.flatMap((point) => point.cues);
  return [
    ...question.cues.filter(topical).flatMap((cue) => phrasesOf(cue).map((phrase) => ({ phrase, counts: 1 }))),
    ...points.filter(topical).flatMap((cue) => phrasesOf(cue).map((phrase) => ({ phrase, counts: POINT }))),
  ];
}

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
