import type { Question } from '../pack';
import { pointsHeard } from '../points';
import type { Said } from '../said';
import type { Unit } from './extract-units';

/** For each unit of an utterance, the points that are heard in it. What the words of one unit only lean towards says too little. */
export function pointsOf(question: Question, said: Said, units: readonly Unit[]): Set<string>[] {
  const heard = [...pointsHeard(question, [said])].map(([point, { words }]) => {
    const from = said.text.indexOf(words);
    return { point, from, to: from + words.length };
  });
  return units.map(
    ({ start, end }) => new Set(heard.flatMap(({ point, from, to }) => (from < end && to > start ? [point] : []))),
  );
}
