import { bridgesOf } from './bridges';
import { type Candidate, candidatesOf } from './candidates';
import type { Kit } from './kit';
import type { Competency, Question } from './pack';
import { inOrder, isFreeChoice, timeForQuestions, timeLeft } from './plan';
import { type Facts, type Reason, reasonOf } from './reason';
import { follows, stepFrom, uncoveredOf } from './standing';
import type { InterviewState } from './state';
import { type Scales, weigh, weighFinally } from './weigh';

export interface Situation {
  questions: readonly Question[];
  kit: Kit;
  state: InterviewState;
  /** Interview ms. */
  elapsed: number;
  /** The candidate's settled utterances, oldest first, each with the question that was current then. */
  said: readonly { id: string; text: string; questionId: string | null }[];
}

export interface Suggestion {
  questionId: string;
  title: string;
  prompt: string;
  /** null for a question of one's own. */
  competency: Competency | null;
  core: boolean;
  /** Planned by the kit, else what the question usually takes. */
  minutes: number;
  reason: Reason;
}

/** The open questions to offer next, best first, each with the reason that put it there; empty once none is open. */
export function suggest(situation: Situation, limit = 3): Suggestion[] {
  const { questions, kit, state, elapsed, said } = situation;
  const open = candidatesOf(questions, kit, state);
  const planned = inOrder(
    open.flatMap((candidate) => candidate.planned ?? []),
    state,
    elapsed,
  );
  const order = new Map(planned.map(({ id }, place) => [id, place]));
  const needed = planned.filter((each) => each.core).reduce((sum, each) => sum + each.minutes, 0) * 60_000;
  const available = timeForQuestions(kit, elapsed, state.asked.length > 0);
  const squeezes = ({ core, minutes }: Candidate) => needed > 0 && !core && available - minutes * 60_000 < needed;
  const scales: Scales = {
    kit,
    state,
    planned,
    order,
    free: isFreeChoice(kit, planned, elapsed),
    coreOnly: needed > 0 && open.every((candidate) => candidate.core || squeezes(candidate)),
    squeezes,
    bridges: bridgesOf(questions, said),
    uncovered: uncoveredOf(questions, state),
    step: stepFrom(questions, state),
  };
  const placeOf = ({ id }: Candidate) => order.get(id) ?? order.size;
  const late = available <= needed;
  return open
    .map((candidate) => ({ candidate, weight: weighFinally(candidate, scales) }))
    .sort(
      (a, b) =>
        b.weight - a.weight || placeOf(a.candidate) - placeOf(b.candidate) || a.candidate.number - b.candidate.number,
    )
    .slice(0, limit)
    .map(({ candidate }) => toSuggestion(candidate, factsOf(candidate, open, scales, late, timeLeft(kit, elapsed))));
}

const toSuggestion = ({ id, title, prompt, competency, core, minutes }: Candidate, facts: Facts): Suggestion => ({
  questionId: id,
  title,
  prompt,
  competency,
  core,
  minutes: Math.round(minutes),
  reason: reasonOf(facts),
});

function factsOf(candidate: Candidate, open: readonly Candidate[], scales: Scales, late: boolean, left: number): Facts {
  const { state, bridges, uncovered, squeezes, coreOnly } = scales;
  const { id, competency, core } = candidate;
  const chosen = state.chosen?.questionId === id;
  // What the clock did not change is not put down to the clock.
  const unhurried = { ...scales, coreOnly: false };
  const overtook = () => open.some((other) => squeezes(other) && weigh(other, unhurried) > weigh(candidate, unhurried));
  return {
    heard: bridges.get(id)?.words ?? null,
    why: whyOf(candidate, scales),
    uncovered: competency && uncovered.has(competency) ? competency : null,
    endangered: chosen && squeezes(candidate) ? open.filter((other) => other.core).length : 0,
    coreOnly: core && coreOnly && (late || overtook()),
    left,
  };
}

function whyOf({ id, question, planned, core }: Candidate, { state, free, step }: Scales): Facts['why'] {
  if (state.chosen?.questionId === id) return { kind: 'chosen' };
  if (state.later.has(id)) return { kind: 'put off', core };
  if (planned) return { kind: core ? 'core' : 'kit' };
  if (!question) return { kind: 'own' };
  if (free && step && follows(question, step)) return { kind: step.kind, title: step.question.title };
  return { kind: 'bank' };
}
