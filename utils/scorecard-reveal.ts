import { coverageOf, evidenceOf, isDecided } from './coverage';
import type { Competency, Question } from './pack';
import type { Act, ActOf } from './records';
import type { Rating } from './scorecard-schema';
import { type InterviewState, stateOf } from './state';

type Reveal = ActOf<'reveal'>;

/**
 * When the summary of an answer was first uncovered, by itself or with that of the interview; the acts come in their order. A question
 * that never had a level has none that the whole could have come before.
 */
export const questionReveal = (acts: readonly Act[], id: string): Rating['revealed'] =>
  firstOf(
    acts,
    ({ about, subject }) => (about === 'question' && subject === id) || (about === 'interview' && wasRated(acts, id)),
    (then) => isDecided(then.levels.get(id), evidenceOf(id, then)),
  );

/** When a summary that speaks of the competency was first uncovered: its own, or that of the whole interview. */
export const competencyReveal = (
  acts: readonly Act[],
  id: Competency,
  questions: readonly Question[],
): Rating['revealed'] =>
  firstOf(
    acts,
    ({ about, subject }) => about === 'interview' || (about === 'competency' && subject === id),
    (then) =>
      coverageOf(questions, then).some((each) => each.competency === id && isDecided(each.chosen ?? undefined, each)),
  );

const wasRated = (acts: readonly Act[], id: string): boolean =>
  acts.some((act) => act.kind === 'level' && act.questionId === id && act.level !== null);

/** When the summary of the whole interview was first uncovered: early where a competency was not decided. */
export const interviewReveal = (acts: readonly Act[], questions: readonly Question[]): Rating['revealed'] =>
  firstOf(
    acts,
    ({ about }) => about === 'interview',
    (then) => coverageOf(questions, then).every((each) => isDecided(each.chosen ?? undefined, each)),
  );

function firstOf(
  acts: readonly Act[],
  speaksOfIt: (act: Reveal) => boolean,
  decided: (then: InterviewState) => boolean,
): Rating['revealed'] {
  const first = acts.find((act): act is Reveal => act.kind === 'reveal' && speaksOfIt(act));
  return first ? { time: first.time, at: first.at, early: !decided(stateOf(standingAt(acts, first))) } : null;
}

/** The acts as they stood at the reveal: what was undone or deleted later was there. */
const standingAt = (acts: readonly Act[], { seq, at }: Reveal): Act[] =>
  acts
    .filter((act) => act.seq < seq)
    .map((act) => {
      const then = act.kind === 'quote' ? { ...act, text: act.text ?? '' } : act;
      return then.undoneAt !== undefined && then.undoneAt > at ? { ...then, undoneAt: undefined } : then;
    });
