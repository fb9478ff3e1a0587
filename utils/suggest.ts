import { bridgesOf } from './bridges';
import type { Kit } from './kit';
import type { Competency, Question } from './pack';
import { inOrder, isFreeChoice, isSetAside, type Planned, plannedOf, timeForQuestions, timeLeft } from './plan';
import { type Reason, reasonOf } from './reason';
import type { InterviewState } from './state';
import { stepOf, uncoveredOf } from './standing';

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

/** What speaks for and against asking a question next. The sum decides; ties go by the kit's order, then by number. */
const WEIGHTS = {
  /** The person's own choice leads, whatever the panel knows. */
  chosen: 10_000,
  /** Would take the time that open core questions need: stands behind all of them. */
  squeezes: -2_000,
  /** Put off: stands behind what was not, but before nothing at all. */
  putOff: -1_000,
  /** In a structured kit the next of its order leads; each one further on weighs one less. */
  plan: 600,
  /** An own question that was written but not asked yet: somebody wanted it. */
  own: 450,
  /** What the candidate just said leads there. */
  bridge: 300,
  /** Added for each unit of a bridge's strength, up to three: rarer words, plainer link. */
  bridgeStrength: 30,
  /** In a conversational kit its own questions come before the rest of the bank, but give way to a bridge. */
  kit: 200,
  /** Its competency has no evidence yet. */
  uncovered: 100,
  /** Listed in the kit's free section: meant for a free choice. */
  listed: 60,
  /** A step up after level 4, a step down after level 1, within the competency; in free choice only. */
  step: 40,
} as const;

/** Minutes for a question of one's own, of which nothing is known. */
const OWN_MINUTES = 5;

interface Candidate {
  id: string;
  question: Question | null;
  planned: Planned | null;
  minutes: number;
  number: number;
}

/** The open questions to offer next, best first, each with the reason that put it there; empty once none is open. */
export function suggest(situation: Situation, limit = 3): Suggestion[] {
  const { kit, state, elapsed, questions } = situation;
  const open = candidatesOf(situation);
  const planned = open.flatMap((candidate) => candidate.planned ?? []);
  const order = new Map(inOrder(planned, state, elapsed).map(({ id }, index) => [id, index]));
  const free = isFreeChoice(kit, planned, elapsed);
  const bridges = bridgesOf(questions, situation.said);
  const uncovered = uncoveredOf(questions, state);
  const core = planned.filter((each) => each.core);
  const needed = core.reduce((sum, each) => sum + each.minutes, 0) * 60_000;
  const available = timeForQuestions(kit, elapsed, state.asked.length > 0);
  const squeezes = ({ planned: place, minutes }: Candidate) =>
    needed > 0 && !place?.core && available - minutes * 60_000 < needed;
  const coreOnly = needed > 0 && open.every((candidate) => candidate.planned?.core || squeezes(candidate));

  const weigh = ({ id, question, planned: place }: Candidate): number => {
    const bridge = bridges.get(id);
    const inFreeSection = place?.section.kind === 'free';
    const leads = place && (coreOnly ? place.core : !free && !inFreeSection);
    // Protection comes before putting off, for the time of a core question that was put off may be running out.
    const waits = state.later.has(id) && !(coreOnly && place?.core) && (!leads || isSetAside(place, planned, state));
    let weight = 0;
    if (leads) weight += (kit.mode === 'structured' ? WEIGHTS.plan : WEIGHTS.kit) - (order.get(id) ?? 0);
    if (waits) weight += WEIGHTS.putOff;
    if (!question) weight += WEIGHTS.own;
    if (bridge && !(leads && kit.mode === 'structured')) weight += WEIGHTS.bridge + WEIGHTS.bridgeStrength * Math.min(3, bridge.strength);
    if (leads && kit.mode === 'structured') return weight;
    if (question && uncovered.has(question.competency)) weight += WEIGHTS.uncovered;
    if (inFreeSection) weight += WEIGHTS.listed;
    if (free && question && stepOf(question, questions, state)) weight += WEIGHTS.step;
    return weight;
  };

  const weighed = open.map((candidate) => {
    const weight = weigh(candidate);
    const chosen = state.chosen?.questionId === candidate.id;
    const total = weight + (chosen ? WEIGHTS.chosen : 0) + (squeezes(candidate) ? WEIGHTS.squeezes : 0);
    return { candidate, chosen, weight, total };
  });
  const pushedBack = Math.max(...weighed.filter((each) => squeezes(each.candidate)).map((each) => each.weight));

  return weighed
    .sort(
      (a, b) =>
        b.total - a.total ||
        (order.get(a.candidate.id) ?? Infinity) - (order.get(b.candidate.id) ?? Infinity) ||
        a.candidate.number - b.candidate.number,
    )
    .slice(0, limit)
    .map(({ candidate, chosen, weight }) => {
      const { id, question, planned: place, minutes } = candidate;
      return {
        questionId: id,
        title: question?.title ?? 'Your own question',
        prompt: question?.prompt ?? state.ownPrompts.get(id) ?? '',
        competency: question?.competency ?? null,
        core: place?.core ?? false,
        minutes: Math.round(minutes),
        reason: reasonOf({
          heard: bridges.get(id)?.words ?? null,
          why: { kind: 'bank' },
          uncovered: question && uncovered.has(question.competency) ? question.competency : null,
          endangered: 0,
          coreOnly: false,
          left: timeLeft(kit, elapsed),
        }),
      };
    });
}
