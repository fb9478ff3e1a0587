import { affirmed } from './affirmed';
import { NONE, pointsReader } from './learned';
import { madeOnceFor } from './made-once';
import type { Model } from './model';
import type { Point, Question } from './pack';
import { phrasesOf, placesOf, spoken } from './phrases';
import { recentOf } from './recent';
import { tellingOf } from './telling';
import type { Word } from './words';
import { wordsIn } from './words-in';

/** The utterance that covered a point, and the words of it that did, as they were said. */
export interface HeardPoint {
  utteranceId: string;
  words: string;
}

/** Point id → the words of one utterance that cover it. */
type Covered = ReadonlyMap<string, string>;

/**
 * Point id → the first words that cover it. A hint for the person: a missing entry says nothing about the answer.
 * `said`: the candidate's utterances while the question was current, earlier visits too, oldest first.
 */
export function pointsHeard(
  question: Question,
  said: readonly { id: string; text: string }[],
): Map<string, HeardPoint> {
  const heard = new Map<string, HeardPoint>();
  const covered = readerOf(question);
  for (const { id, text } of said) {
    for (const [point, words] of covered(text)) {
      if (!heard.has(point)) heard.set(point, { utteranceId: id, words });
    }
  }
  return heard;
}

/** Utterances of one answer that are kept as read. */
const UTTERANCES = 200;
const readerOf = madeOnceFor((question: Question) => {
  const model = pointsReader(question.id);
  return recentOf(UTTERANCES, (text): Covered => (model ? learntIn(text, model) : cuedIn(question, text)));
});

/** A point is told in so many words, mostly; they are looked at in windows that overlap. */
const WINDOW = 32;
const STRIDE = 8;
/** Least log odds of a point against none: a wrong "heard?" costs more trust than a missing one. */
const HEARD = 1;

function learntIn(text: string, model: Model): Covered {
  const covered = new Map<string, string>();
  const words = wordsIn(text);
  const readingOf = model.over(words);
  for (let first = 0; first === 0 || first + WINDOW - STRIDE < words.length; first += STRIDE) {
    const reading = readingOf(first, first + WINDOW - 1);
    const none = reading.scores.get(NONE) ?? 0;
    for (const [point, score] of reading.scores) {
      if (point === NONE || covered.has(point) || score - none < HEARD) continue;
      const span = tellingOf(text, reading, point);
      // The words may stand behind a denial that the window does not have.
      if (span && affirmed(text, words, span)) covered.set(point, spoken(text, words, span));
    }
  }
  return covered;
}

/** For questions that no model has learnt: by the cues of their points alone. */
function cuedIn(question: Question, text: string): Covered {
  const words = wordsIn(text);
  const found = question.listenFor.map((point) => [point.id, covering(point, text, words)] as const);
  return new Map(found.flatMap(([id, covered]) => (covered === null ? [] : [[id, covered]])));
}

const phrasesFor = madeOnceFor((point: Point) => point.cues.flatMap((cue) => phrasesOf(cue)));

function covering(point: Point, text: string, words: readonly Word[]): string | null {
  const span = phrasesFor(point)
    .flatMap((phrase) => placesOf(words, phrase))
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .find((each) => affirmed(text, words, each));
  return span ? spoken(text, words, span) : null;
}
