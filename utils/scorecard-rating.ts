import { type Evidence, effective, kept } from './coverage';
import type { Competency } from './pack';
import type { Act, ActOf, Level } from './records';
import type { Rating } from './scorecard-schema';
import type { Rated } from './state';

interface Rateable {
  chosen: Rated | null;
  evidence: Evidence;
  anchors: Record<1 | 2 | 3 | 4, string> | null;
  /** Every level that was chosen for it, oldest first. */
  choices: Choice[];
  revealed: Rating['revealed'];
}

type Choice = Rating['earlier'][number];

/** A level as the scorecard shows it: without evidence it is `not assessed`, and what was given stays beside it. */
export function ratingOf({ chosen, evidence, anchors, choices, revealed }: Rateable): Rating {
  const level = effective(chosen, evidence) ?? 'not assessed';
  return {
    level,
    reason: level === 'not assessed' ? reasonOf(chosen, evidence) : null,
    given: chosen?.level ?? null,
    anchor: typeof level === 'number' ? (anchors?.[level] ?? null) : null,
    time: chosen?.time ?? null,
    at: chosen?.at ?? null,
    earlier: earlierOf(choices),
    revealed,
  };
}

function reasonOf(chosen: Rated | null, evidence: Evidence): Rating['reason'] {
  if (kept(evidence) === 0) return 'no evidence';
  return chosen ? 'chosen' : 'not rated';
}

/** Every level of one question that was not undone; the acts come in their order. */
export const questionChoices = (acts: readonly Act[], id: string): Choice[] =>
  acts.flatMap((act) => (act.kind === 'level' && act.questionId === id ? choiceOf(act) : []));

/** Every level of one competency that was not undone; the acts come in their order. */
export const competencyChoices = (acts: readonly Act[], id: Competency): Choice[] =>
  acts.flatMap((act) => (act.kind === 'competency' && act.competency === id ? choiceOf(act) : []));

const choiceOf = ({ level, time, at, undoneAt }: ActOf<'level'> | ActOf<'competency'>): Choice[] =>
  undoneAt === undefined ? [{ level, time, at }] : [];

/** All but the value that holds; choosing the same twice in a row is one choice. */
function earlierOf(choices: Choice[]): Choice[] {
  let last: Level | null = null;
  const changes = choices.filter((choice) => {
    const changed = choice.level !== last;
    last = choice.level;
    return changed;
  });
  return changes.slice(0, -1);
}
