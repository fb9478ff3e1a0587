import { madeOnceFor } from '../made-once';
import type { Question } from '../pack';
import type { Said } from '../said';
import { type Extract, extractOf } from './extract';

/** What was made of an answer last. */
interface Last {
  said: readonly Said[];
  extract: Extract | null;
}

const OUTSIDE = {};
const lastOf = madeOnceFor((_of: object): Last => ({ said: [], extract: null }));

/** The same as `extractOf`, chosen anew only where something else was said since: a note or a level in an interview of hours changes no word of it. */
export function extractNow(question: Question | null, said: readonly Said[]): Extract {
  const last = lastOf(question ?? OUTSIDE);
  if (!last.extract || !isSame(said, last.said)) {
    last.extract = extractOf(question, said);
    last.said = said;
  }
  return last.extract;
}

const isSame = (said: readonly Said[], before: readonly Said[]): boolean =>
  said.length === before.length &&
  said.every((each, index) => {
    const { id, text, questionId } = before[index] as Said;
    return each.id === id && each.text === text && each.questionId === questionId;
  });
