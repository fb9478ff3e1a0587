import type { Utterance } from './records';
import { type Known, roleOf } from './roles';
import { settledIn } from './settled';
import { type InterviewState, questionAt } from './state';

/** What the candidate said, with the question that was current then. */
export interface Said {
  id: string;
  text: string;
  questionId: string | null;
  /** Interview ms. */
  time: number;
}

/**
 * The candidate's settled words, oldest first. Of an utterance that goes on after a pause those before it count until it
 * settles again: what was made of them stays on screen meanwhile. Gives `before` itself back where nothing changed.
 */
export function saidIn(
  utterances: readonly Utterance[],
  { state, known }: { state: InterviewState; known: Known },
  before: readonly Said[],
): readonly Said[] {
  const earlier = new Map(before.map((each) => [each.id, each]));
  const said = utterances.flatMap((utterance) => {
    const { id, speaker, time } = utterance;
    const text = settledIn(utterance);
    if (text === null || roleOf(speaker, known) !== 'candidate') return [];
    const old = earlier.get(id);
    const now = { id, text, questionId: questionAt(state, time), time };
    return [old && isSame(old, now) ? old : now];
  });
  return said.length === before.length && said.every((each, index) => each === before[index]) ? before : said;
}

const isSame = (one: Said, other: Said): boolean =>
  one.text === other.text && one.questionId === other.questionId && one.time === other.time;
