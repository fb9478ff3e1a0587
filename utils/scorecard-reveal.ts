import { coverageOf, type Evidence, evidenceOf, kept } from './coverage';
import type { Competency, Question } from './pack';
import type { Act, ActOf } from './records';
import type { Rating } from './scorecard-schema';
import { type InterviewState, type Rated, stateOf } from './state';

type Reveal = ActOf<'reveal'>;

/** When the summary of an answer was first uncovered; the acts come in their order. */
export const questionReveal = (acts: readonly Act[], id: string): Rating['revealed'] =>
  firstOf(
    acts,
    ({ about, subject }) => about === 'question' && subject === id,
    (then) => decided(then.levels.get(id), evidenceOf(id, then)),
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
      coverageOf(questions, then).some((each) => each.competency === id && decided(each.chosen ?? undefined, each)),
  );

/** When the summary of the whole interview was first uncovered: early where a competency was not decided. */
export const interviewReveal = (acts: readonly Act[], questions: readonly Question[]): Rating['revealed'] =>
  firstOf(
    acts,
    ({ about }) => about === 'interview',
    (then) => coverageOf(questions, then).every((each) => decided(each.chosen ?? undefined, each)),
  );

function firstOf(
  acts: readonly Act[],
  speaksOfIt: (act: Reveal) => boolean,
  isDecided: (then: InterviewState) => boolean,
): Rating['revealed'] {
  const first = acts.find((act): act is Reveal => act.kind === 'reveal' && speaksOfIt(act));
  return first ? { time: first.time, at: first.at, early: !isDecided(stateOf(standingAt(acts, first))) } : null;
}

/** A level without evidence decides nothing; *not assessed* needs none. */
const decided = (rated: Rated | undefined, evidence: Evidence): boolean =>
  rated !== undefined && (rated.level === 'not assessed' || kept(evidence) > 0);

/** The acts as they stood at the reveal: what was undone or deleted later was there. */
const standingAt = (acts: readonly Act[], { seq, at }: Reveal): Act[] =>
  acts
    .filter((act) => act.seq < seq)
    .map((act) => {
      const then = act.kind === 'quote' ? { ...act, text: act.text ?? '' } : act;
      return then.undoneAt !== undefined && then.undoneAt > at ? { ...then, undoneAt: undefined } : then;
    });
