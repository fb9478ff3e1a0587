import { coverageOf, evidenceOf, isDecided } from '../coverage';
import type { Competency, Question } from '../pack';
import type { InterviewState } from '../state';

/** Whether the summary of an answer was uncovered, by itself or with that of the whole interview. */
export const isUncovered = ({ reveals }: InterviewState, questionId: string | null): boolean =>
  reveals.some(({ about, subject }) => about === 'interview' || (about === 'question' && subject === questionId));

/** Whether the summary of the whole interview was uncovered. */
export const isInterviewUncovered = ({ reveals }: InterviewState): boolean =>
  reveals.some(({ about }) => about === 'interview');

/** Whether the question has a level with evidence, or is not assessed: then looking at its summary is no early look. */
export const isAnswerDecided = (state: InterviewState, questionId: string): boolean =>
  isDecided(state.levels.get(questionId), evidenceOf(questionId, state));

/** Competencies that still need a level with evidence, or to be marked not assessed, before the summary of the interview. */
export const undecided = (questions: readonly Question[], state: InterviewState): Competency[] =>
  coverageOf(questions, state)
    .filter((each) => !isDecided(each.chosen ?? undefined, each))
    .map(({ competency }) => competency);
