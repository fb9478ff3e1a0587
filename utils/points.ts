import { affirmed } from './affirmed';
import type { Point, Question } from './pack';
import { phrasesOf, placesOf, spoken } from './phrases';
import { wordsOf } from './words';

/** The utterance that covered a point, and the words of it that did, as they were said. */
export interface HeardPoint {
  utteranceId: string;
  words: string;
}

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
    for (const point of question.listenFor) {
      if (heard.has(point.id)) continue;
      const words = covering(point, text);
      if (words) heard.set(point.id, { utteranceId: id, words });
    }
  }
  return heard;
}

function covering(point: Point, text: string): string | null {
  const words = wordsOf(text);
  const spans = point.cues
    .flatMap(phrasesOf)
    .flatMap((phrase) => placesOf(words, phrase))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const span = spans.find((each) => affirmed(text, words, each));
  return span ? spoken(text, words, span) : null;
}
