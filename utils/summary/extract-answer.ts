import type { Signs } from '../linear';
import { madeOnceFor } from '../made-once';
import type { Question } from '../pack';
import { recentOf } from '../recent';
import type { Said } from '../said';
import { isContent, wordsOf } from '../words';
import { overlapOf, signsIn } from './extract-signs';
import { type Unit, unitsOf } from './extract-units';

/** A unit of an answer with what a reader may go by. */
export interface Read extends Unit {
  /** Place of its utterance. */
  utterance: number;
  signs: Signs;
}

/** The units of all utterances of an answer, in order. */
export function readIn(question: Question | null, said: readonly Said[]): Read[] {
  const asked = question ? stemsOfQuestion(question) : NOTHING;
  return said.flatMap(({ text, questionId }, utterance) => {
    const outside = questionId === null ? 1 : 0;
    const opens = utterance === 0 ? 1 : 0;
    return readAlone(text).map((unit) => ({
      ...unit,
      utterance,
      signs: { ...unit.signs, ...overlapOf(unit.words, asked), outside, opens },
    }));
  });
}

const NOTHING: ReadonlySet<string> = new Set();

/** The utterances that were read last: the same ones are read again as an answer goes on. */
const readAlone = recentOf(400, (text) => {
  const units = unitsOf(text);
  const signs = signsIn(text, units);
  return units.map((unit, index) => ({ ...unit, signs: signs[index] ?? {} }));
});

const stemsOfQuestion = madeOnceFor((question: Question): ReadonlySet<string> => {
  const texts = [question.prompt, ...question.listenFor.flatMap(({ point, cues }) => [point, ...cues])];
  return new Set(texts.flatMap((text) => wordsOf(text).filter(isContent)).map(({ stem }) => stem));
});
