import { affirmed } from './affirmed';
import type { Point, Question } from './pack';
import { type Phrase, phrasesOf, placesOf, spoken } from './phrases';
import { type Word, wordsOf } from './words';

/** The utterance that covered a point, and the words of it that did, as they were said. */
export interface HeardPoint {
  utteranceId: string;
  words: string;
}

/** A point's cues are read once, however often the answer grows. */
const read = new WeakMap<Point, Phrase[]>();

/**
 * Point id → the first words that cover it. A hint for the person: a missing entry says nothing about the answer.
 * `said`: the candidate's utterances since the question was asked, oldest first.
 */
export function pointsHeard(
  question: Question,
  said: readonly { id: string; text: string }[],
): Map<string, HeardPoint> {
  const heard = new Map<string, HeardPoint>();
  for (const { id, text } of said) {
    const words = wordsOf(text);
    for (const point of question.listenFor) {
      const covered = heard.has(point.id) ? null : covering(point, text, words);
      if (covered) heard.set(point.id, { utteranceId: id, words: covered });
    }
  }
  return heard;
}

function covering(point: Point, text: string, words: readonly Word[]): string | null {
  const phrases = read.get(point) ?? point.cues.flatMap(phrasesOf);
  read.set(point, phrases);
  const span = phrases
    .flatMap((phrase) => placesOf(words, phrase))
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .find((each) => affirmed(text, words, each));
  return span ? spoken(text, words, span) : null;
}
