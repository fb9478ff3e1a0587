import { NONE, pointsReader } from '../learned';
import type { Question } from '../pack';
import { pointsHeard } from '../points';
import type { Said } from '../said';
import { isContent } from '../words';
import type { Unit } from './extract-units';

/** Log odds against "no point" at which half is believed of a leaning; a clause alone is read too surely. */
const HALF = 1.5;
/** The most that a leaning counts, beside 1 for a point that is heard. */
const MOST = 0.4;
/** With fewer content words a leaning counts less: "Deadlocks." is a heading. */
const TELLING = 4;

/** For each unit of an utterance: point id → how surely it is covered there, 0 to 1. */
export function pointsOf(question: Question, said: Said, units: readonly Unit[]): Map<string, number>[] {
  const heard = [...pointsHeard(question, [said])].map(([point, { words }]) => {
    const from = said.text.indexOf(words);
    return { point, from, to: from + words.length };
  });
  return units.map((unit) => {
    const points = leaningOf(question, said.text, unit);
    for (const { point, from, to } of heard) if (from < unit.end && to > unit.start) points.set(point, 1);
    return points;
  });
}

/** The point that a unit speaks most for, where the question was learnt. */
function leaningOf(question: Question, text: string, { start, end, words }: Unit): Map<string, number> {
  const scores = pointsReader(question.id)?.read(text.slice(start, end)).scores;
  if (!scores) return new Map();
  const [best] = [...scores].filter(([point]) => point !== NONE).sort(([, a], [, b]) => b - a);
  if (!best) return new Map();
  const sure = 1 / (1 + Math.exp(HALF - (best[1] - (scores.get(NONE) ?? 0))));
  return new Map([[best[0], MOST * sure * Math.min(1, words.filter(isContent).length / TELLING)]]);
}
