import { forgettable } from '../forgettable';
import type { Question } from '../pack';
import type { Said } from '../said';
import { type Asked, type Extract, extractIn, extractsOf } from './extract';
import { type WeighedAnswer, weighed } from './extract-weigh';

// What was read and chosen stays until other words are there, or none: a note or a level in an interview of hours changes no word of it.

/** What was made of an answer last. */
interface Last {
  answer: WeighedAnswer | null;
  /** null: not by itself. */
  extract: Extract | null;
}

const answers = forgettable(new Map<Question | null, Last>());

/** The same as `extractOf`. */
export function extractNow(question: Question | null, said: readonly Said[]): Extract {
  const answer = weighedNow(question, said);
  const last = lastOf(question);
  last.extract ??= extractIn(question, answer);
  return last.extract;
}

function lastOf(question: Question | null): Last {
  const last = answers.get(question) ?? { answer: null, extract: null };
  answers.set(question, last);
  return last;
}

/** The same as `weighed`. */
export function weighedNow(question: Question | null, said: readonly Said[]): WeighedAnswer {
  const last = lastOf(question);
  if (!last.answer || !isSame(said, last.answer.said)) {
    last.answer = weighed(question, said);
    last.extract = null;
  }
  return last.answer;
}

interface Chosen {
  asked: readonly Asked[];
  extracts: readonly Extract[];
}

const NOTHING: Chosen = { asked: [], extracts: [] };
/** The interview that was chosen from last. */
const interview = forgettable({
  last: NOTHING,
  clear() {
    this.last = NOTHING;
  },
});

/** The same as `extractsOf`, in the order of the answers. */
export function extractsNow(each: readonly { question: Question | null; said: readonly Said[] }[]) {
  const asked = each.map(({ question, said }) => ({ question, answer: weighedNow(question, said) }));
  const isLast =
    asked.length === interview.last.asked.length &&
    asked.every(({ answer }, index) => answer === interview.last.asked[index]?.answer);
  if (!isLast) interview.last = { asked, extracts: extractsOf(asked) };
  return interview.last.extracts;
}

const isSame = (said: readonly Said[], before: readonly Said[]): boolean =>
  said.length === before.length &&
  said.every((each, index) => {
    const { id, text, questionId } = before[index] as Said;
    return each.id === id && each.text === text && each.questionId === questionId;
  });
