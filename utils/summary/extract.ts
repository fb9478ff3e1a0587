import type { Question } from '../pack';
import { pointsHeard } from '../points';
import type { Said } from '../said';
import { chosenAcross } from './extract-across';
import { chosenOf } from './extract-choose';
import { bestOf, claimsOf, type Telling, type WeighedAnswer, weighed } from './extract-weigh';
import type { Claim } from './record';

/** What the device itself makes of one answer: derived each time, never stored. */
export interface Extract {
  /** In the order said; each has no text of its own, but the words of one utterance. */
  claims: Claim[];
  /** Points to listen for that nothing covered. For the screen only: never exported, and never a fault of the answer. */
  notHeard: string[];
}

/** Share of the words that is kept: of an answer by itself, of what was said outside of all questions, and of an interview. */
const SHARE = { answer: 0.205, outside: 0.1, interview: 0.2 };
/** Nobody reads more of one answer by itself. */
const MOST_WORDS = 160;

/**
 * The most telling clauses of an answer by itself, verbatim. `question`: null for what was said outside of all questions or to one
 * that is not in the bank; `said`: the candidate's utterances while it was current, oldest first.
 */
export function extractOf(question: Question | null, said: readonly Said[], by?: Telling): Extract {
  return extractIn(question, weighed(question, said, by));
}

/** The same of an answer that was read already. */
export function extractIn(question: Question | null, answer: WeighedAnswer): Extract {
  const chosen = chosenOf(answer.runs, answer.units.length, budgetOf(answer));
  return extractBy(question, answer, chosen.length > 0 ? chosen : bestOf(answer));
}

/** An answer that was read, and its question. */
export interface Asked {
  question: Question | null;
  answer: WeighedAnswer;
}

/** The most telling clauses of a whole interview by answer: one that tells much lends no words to the others here, but takes theirs. */
export function extractsOf(asked: readonly Asked[]): Extract[] {
  const words = asked.reduce((sum, { answer }) => sum + answer.words, 0);
  const chosen = chosenAcross(
    asked.map(({ question, answer }) => ({ ...answer, least: question ? bestOf(answer) : [] })),
    Math.floor(words * SHARE.interview),
  );
  return asked.map(({ question, answer }, index) => extractBy(question, answer, chosen[index] ?? []));
}

/** The words that may be kept of an answer by itself; one sentence may go beyond them where it would keep nothing. */
export function budgetOf({ said, words }: Pick<WeighedAnswer, 'said' | 'words'>): number {
  const outside = said.every(({ questionId }) => questionId === null);
  return Math.min(MOST_WORDS, Math.floor(words * (outside ? SHARE.outside : SHARE.answer)));
}

const extractBy = (question: Question | null, answer: WeighedAnswer, chosen: WeighedAnswer['runs']): Extract => ({
  claims: claimsOf(answer, chosen),
  notHeard: question ? notHeardOf(question, answer.said) : [],
});

function notHeardOf(question: Question, said: readonly Said[]): string[] {
  const heard = pointsHeard(question, said);
  return question.listenFor.filter(({ id }) => !heard.has(id)).map(({ point }) => point);
}
