import { coverageOf, kept } from './coverage';
import type { Competency, Question } from './pack';
import type { InterviewState } from './state';

/** The competencies without a note or quote. */
export function uncoveredOf(questions: readonly Question[], state: InterviewState): Set<Competency> {
  const noted = new Set([...state.notes, ...state.quotes].map((each) => each.questionId));
  const covered = coverageOf(
    questions.filter((question) => noted.has(question.id)),
    state,
  );
  return new Set(covered.filter((each) => kept(each) === 0).map((each) => each.competency));
}

/** A question to step on from: its level was clear. */
export interface Step {
  kind: 'harder' | 'easier';
  question: Question;
}

const DIFFICULTIES: readonly Question['difficulty'][] = ['foundation', 'intermediate', 'advanced'];

/** Where the last level that was given leads: up after 4, down after 1; a 2, a 3 or a mixed answer leads nowhere. */
export function stepFrom(questions: readonly Question[], state: InterviewState): Step | null {
  const last = state.asked.findLast((asked) => state.levels.has(asked.questionId));
  const level = last && state.levels.get(last.questionId)?.level;
  const question = last && questions.find((each) => each.id === last.questionId);
  if (!question || (level !== 4 && level !== 1)) return null;
  return { kind: level === 4 ? 'harder' : 'easier', question };
}

/** Whether the question is such a step: of the same competency, and of the difficulty that is asked for. */
export function follows(question: Question, { kind, question: from }: Step): boolean {
  const up = DIFFICULTIES.indexOf(question.difficulty) - DIFFICULTIES.indexOf(from.difficulty);
  return question.competency === from.competency && (kind === 'harder' ? up > 0 : up < 0);
}
