import { type Evidence, effective, kept } from './coverage';
import type { Competency } from './pack';
import type { Act, ActOf, Level } from './records';
import type { Rating } from './scorecard-schema';
import type { Rated } from './state';

interface Rateable {
  chosen: Rated | null;
  evidence: Evidence;
  anchors: Record<1 | 2 | 3 | 4, string> | null;
  /** Every level that it had, oldest first; see `questionChoices`. */
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
    ...changesOf(choices),
    revealed,
  };
}

function reasonOf(chosen: Rated | null, evidence: Evidence): Rating['reason'] {
  if (kept(evidence) === 0) return 'no evidence';
  return chosen ? 'chosen' : 'not rated';
}

/** Every level that one question had and when. What was undone is no choice, unless its summary had been seen by then. */
export const questionChoices = (acts: readonly Act[], id: string, revealed: Rating['revealed']): Choice[] =>
  choicesOf(
    acts.filter((act) => act.kind === 'level' && act.questionId === id),
    revealed,
  );

/** The same of one competency. */
export const competencyChoices = (acts: readonly Act[], id: Competency, revealed: Rating['revealed']): Choice[] =>
  choicesOf(
    acts.filter((act) => act.kind === 'competency' && act.competency === id),
    revealed,
  );

type Chosen = ActOf<'level'> | ActOf<'competency'>;

/** An undo after the reveal brings back the level before it, which is a change like any other. */
function choicesOf(acts: readonly Act[], revealed: Rating['revealed']): Choice[] {
  const counted = acts.filter(
    (act): act is Chosen =>
      (act.kind === 'level' || act.kind === 'competency') &&
      (act.undoneAt === undefined || (revealed !== null && act.undoneAt > revealed.at)),
  );
  // The order of acts is that of their rows, also where the computer's clock was set back meanwhile.
  let latest = 0;
  const events = counted.flatMap((act) => {
    latest = Math.max(latest, act.at);
    const chosen = { act, order: latest, at: act.at, time: act.time };
    if (act.undoneAt === undefined) return [chosen];
    const time = act.undoneTime ?? Math.max(act.time, revealed?.time ?? 0);
    return [chosen, { act, order: Math.max(latest, act.undoneAt), at: act.undoneAt, time, undoes: true }];
  });
  let standing: Chosen[] = [];
  return events
    .sort((a, b) => a.order - b.order)
    .map(({ act, at, time, ...event }) => {
      standing = 'undoes' in event ? standing.filter((each) => each !== act) : [...standing, act];
      return { level: standing.at(-1)?.level ?? null, time, at };
    });
}

/** When the value that holds came about, and all before it; the same twice in a row is one choice. */
function changesOf(choices: Choice[]): Pick<Rating, 'time' | 'at' | 'earlier'> {
  let last: Level | null = null;
  const changes = choices.filter((choice) => {
    const changed = choice.level !== last;
    last = choice.level;
    return changed;
  });
  const holds = changes.at(-1);
  return { time: holds?.time ?? null, at: holds?.at ?? null, earlier: changes.slice(0, -1) };
}
