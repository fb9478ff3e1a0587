import type { Bridge } from './bridges';
import type { Candidate } from './candidates';
import type { Kit } from './kit';
import type { Competency } from './pack';
import { isSetAside, type Planned } from './plan';
import { follows, type Step } from './standing';
import type { InterviewState } from './state';

/** What speaks for and against asking a question next. The sum decides; ties go by the kit's order, then by number. */
const WEIGHTS = {
  /** The person's own choice leads, whatever the panel knows. */
  chosen: 10_000,
  /** Would take the time that open core questions need: stands behind all of those. */
  squeezes: -2_000,
  /** Put off: stands behind what was not, but before nothing at all. */
  putOff: -1_000,
  /** In a structured kit the next of its order leads; each one further on weighs one less. */
  plan: 600,
  /** A question of one's own that was not asked yet: somebody wanted it. */
  own: 450,
  /** What the candidate just said leads there. */
  bridge: 300,
  /** Added by how plainly it does; also where the link is too faint to be claimed, so that the nearest of equals comes first. */
  strength: 90,
  /** In a conversational kit its own questions come before the rest of the bank, but give way to a bridge. */
  kit: 200,
  /** Its competency has no evidence yet. */
  uncovered: 100,
  /** Listed in the kit's free section: meant for a free choice. */
  listed: 60,
  /** A step up after level 4, a step down after level 1; in free choice only. */
  step: 40,
} as const;

/** What the weights are taken from. */
export interface Scales {
  kit: Kit;
  state: InterviewState;
  /** The kit's open questions, and the place of each in the order to ask them. */
  planned: readonly Planned[];
  order: ReadonlyMap<string, number>;
  /** The interviewer's own choice comes next. */
  free: boolean;
  /** Nothing but core questions fits in any more. */
  coreOnly: boolean;
  squeezes: (candidate: Candidate) => boolean;
  bridges: ReadonlyMap<string, Bridge>;
  uncovered: ReadonlySet<Competency>;
  step: Step | null;
}

/** How much speaks for asking it next, were there time without end. */
export function weigh(candidate: Candidate, scales: Scales): number {
  const { question, planned, competency, id } = candidate;
  const { kit, free, bridges, uncovered, step } = scales;
  const inTurn = isInTurn(candidate, scales);
  const place = scales.order.get(id) ?? 0;
  const waiting = isPutOff(candidate, scales) ? WEIGHTS.putOff : 0;
  if (inTurn && kit.mode === 'structured') return WEIGHTS.plan - place + waiting;
  const bridge = bridges.get(id);
  return (
    waiting +
    (inTurn ? WEIGHTS.kit - place : 0) +
    (question ? 0 : WEIGHTS.own) +
    (bridge?.words ? WEIGHTS.bridge : 0) +
    WEIGHTS.strength * (bridge?.strength ?? 0) +
    (competency && uncovered.has(competency) ? WEIGHTS.uncovered : 0) +
    (planned?.section.kind === 'free' ? WEIGHTS.listed : 0) +
    (free && question && step && follows(question, step) ? WEIGHTS.step : 0)
  );
}

/** The same with what overrides it: the person's choice, and the time that core questions need. */
export function weighFinally(candidate: Candidate, scales: Scales): number {
  const chosen = scales.state.chosen?.questionId === candidate.id ? WEIGHTS.chosen : 0;
  return weigh(candidate, scales) + chosen + (scales.squeezes(candidate) ? WEIGHTS.squeezes : 0);
}

/** Whether the kit's order is what brings it up. */
const isInTurn = ({ planned, core }: Candidate, { coreOnly, free }: Scales): boolean =>
  planned !== null && (coreOnly ? core : !free && planned.section.kind === 'questions');

/** Protection comes before putting off: a core question that was put off may be running out of time. */
function isPutOff(candidate: Candidate, scales: Scales): boolean {
  const { planned, core, id } = candidate;
  if (!scales.state.later.has(id) || (scales.coreOnly && core)) return false;
  // The order of the kit's questions has their putting off in it already.
  return !planned || !isInTurn(candidate, scales) || isSetAside(planned, scales.planned, scales.state);
}
