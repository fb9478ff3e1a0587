import { madeOnceFor } from '../made-once';
import type { Question } from '../pack';
import type { Said } from '../said';
import { type Asked, type Extract, extractIn, extractsOf } from './extract';
import { type WeighedAnswer, weighed } from './extract-weigh';

// What was read and chosen stays until other words are there: a note or a level in an interview of hours changes no word of it.

/** What was made of an answer last. */
interface Last {
  answer: WeighedAnswer | null;
  /** null: not by itself. */
  extract: Extract | null;
}

const OUTSIDE = {};
const lastOf = madeOnceFor((_of: object): Last => ({ answer: null, extract: null }));

/** The same as `extractOf`. */
export function extractNow(question: Question | null, said: readonly Said[]): Extract {
  const answer = weighedNow(question, said);
  const last = lastOf(question ?? OUTSIDE);
  last.extract ??= extractIn(question, answer);
  return last.extract;
}

/** The same as `weighed`. */
export function weighedNow(question: Question | null, said: readonly Said[]): WeighedAnswer {
  const last = lastOf(question ?? OUTSIDE);
  if (!last.answer || !isSame(said, last.answer.said)) {
    last.answer = weighed(question, said);
    last.extract = null;
  }
  return last.answer;
}

/** The interview that was chosen from last. */
let interview: { asked: readonly Asked[]; extracts: readonly Extract[] } = { asked: [], extracts: [] };

/** The same as `extractsOf`, in the order of the answers. */
export function extractsNow(answers: readonly { question: Question | null; said: readonly Said[] }[]) {
  const asked = answers.map(({ question, said }) => ({ question, answer: weighedNow(question, said) }));
  const isLast =
    asked.length === interview.asked.length &&
    asked.every(({ answer }, index) => answer === interview.asked[index]?.answer);
  if (!isLast) interview = { asked, extracts: extractsOf(asked) };
  return interview.extracts;
}

const isSame = (said: readonly Said[], before: readonly Said[]): boolean =>
  said.length === before.length &&
  said.every((each, index) => {
    const { id, text, questionId } = before[index] as Said;
    return each.id === id && each.text === text && each.questionId === questionId;
  });
