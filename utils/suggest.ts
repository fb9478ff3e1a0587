import { bridgesOf } from './bridges';
import { type Candidate, candidatesOf } from './candidates';
import { firstOf } from './first';
import { followUpOf, PROBE_MINUTES } from './follow-up';
import { type Kit, questionsOf } from './kit';
import type { Competency, Question } from './pack';
import { inOrder, isFreeChoice, timeForQuestions, timeLeft } from './plan';
import { type Facts, probeReasonOf, type Reason, reasonOf } from './reason';
import type { Said } from './said';
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
  said: readonly Said[];
}

export interface Suggestion {
  /** A probe is asked within the current question, whose id and title it has. */
  kind: 'question' | 'probe';
  questionId: string;
  title: string;
  /** What to say. */
  prompt: string;
  /** null for a question of one's own. */
  competency: Competency | null;
  core: boolean;
  /** Planned by the kit, else what the question usually takes. */
  minutes: number;
  reason: Reason;
}

/**
 * The open questions to offer next, best first, each with the reason that put it there; empty once none is open. A probe of the
 * current question may stand before them.
 */
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
  const probe = probeIn(situation, available - needed);
  const weighed = open.map((candidate) => ({ candidate, weight: weighFinally(candidate, scales) }));
  type Weighed = (typeof weighed)[number];
  const before = (a: Weighed, b: Weighed) =>
    b.weight - a.weight || placeOf(a.candidate) - placeOf(b.candidate) || a.candidate.number - b.candidate.number;
  const ranked = firstOf(weighed, probe ? limit - 1 : limit, before).map(({ candidate }) =>
    toSuggestion(candidate, factsOf(candidate, open, scales, late, timeLeft(kit, elapsed))),
  );
  return probe ? [probe, ...ranked] : ranked;
}

/** The probe that comes before the next question, if one does. `spare`: ms that core questions do not need. */
function probeIn({ questions, kit, state, elapsed, said }: Situation, spare: number): Suggestion | null {
  const { current } = state;
  const question = questions.find((each) => each.id === current?.questionId);
  const answer = said.filter((each) => each.questionId === current?.questionId);
  const followUp = followUpOf(question, current, { kit, state, elapsed, said: answer, spare });
  if (!question || !followUp) return null;
  const core = questionsOf(kit).some((each) => each.core && each.id === question.id);
  const { id: questionId, title, competency } = question;
  const reason = probeReasonOf(followUp);
  return {
    kind: 'probe',
    questionId,
    title,
    prompt: followUp.probe.text,
    competency,
    core,
    minutes: PROBE_MINUTES,
    reason,
  };
}

const toSuggestion = ({ id, title, prompt, competency, core, minutes }: Candidate, facts: Facts): Suggestion => ({
  kind: 'question',
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
