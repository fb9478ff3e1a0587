import { evidenceOf } from './coverage';
import { coreOf, type Kit } from './kit';
import type { Question } from './pack';
import type { Act } from './records';
import { itemsOf, type Reading, titleOf } from './scorecard-evidence';
import { questionChoices, ratingOf } from './scorecard-rating';
import { questionReveal } from './scorecard-reveal';
import type { NotAsked, QuestionRow } from './scorecard-schema';
import type { Asked, InterviewState } from './state';

/** What the rows are read from; `end` is the interview's length in ms. */
export interface Source extends Reading {
  kit: Kit;
  acts: readonly Act[];
  /** Utterance id → its words as they stand now. */
  said: ReadonlyMap<string, string>;
  end: number;
}

/** One row for each question that was asked, in the order of the first time; times of asking it again are added up. */
export function askedOf(source: Source): QuestionRow[] {
  const ids = new Set(source.state.asked.map((asked) => asked.questionId));
  return [...ids].map((id) => rowOf(id, source));
}

function rowOf(id: string, source: Source): QuestionRow {
  const { acts, questions, state } = source;
  const question = questions.find((each) => each.id === id);
  const evidence = evidenceOf(id, state);
  const asked = state.asked.filter((each) => each.questionId === id);
  const turns = asked.map((each) => turnOf(each, source));
  const revealed = questionReveal(acts, id);
  return {
    ...named(id, source),
    competency: question?.competency ?? null,
    from: Math.min(...turns.map((turn) => turn.from)),
    spent: turns.reduce((sum, turn) => sum + turn.spent, 0),
    planned: plannedOf(id, source.kit) ?? question?.minutes ?? null,
    turns,
    probes: probesIn(asked),
    points: pointsOf(id, question, state),
    rating: ratingOf({
      chosen: state.levels.get(id) ?? null,
      evidence,
      anchors: question?.anchors ?? null,
      choices: questionChoices(acts, id, revealed),
      revealed,
    }),
    evidence: itemsOf(evidence, source),
  };
}

/** A question may be noticed while it is still being spoken: its words are the utterance's, as it ended. */
const turnOf = (asked: Asked, { said, end }: Source): QuestionRow['turns'][number] => ({
  from: asked.from,
  spent: Math.max(0, (asked.to ?? end) - asked.from),
  how: asked.act.how,
  words: (asked.act.utteranceId && said.get(asked.act.utteranceId)) || asked.act.words || null,
});

/** Each once, as it was asked first. */
function probesIn(asked: readonly Asked[]): QuestionRow['probes'] {
  const first = new Map<string, QuestionRow['probes'][number]>();
  for (const { text, how = 'pressed' } of asked.flatMap(({ probes }) => probes))
    if (!first.has(text)) first.set(text, { text, how });
  return [...first.values()];
}

/** Minutes of the section that a question has to itself. */
const plannedOf = (id: string, kit: Kit): number | undefined =>
  kit.sections.find((section) => section.questions.length === 1 && section.questions[0]?.id === id)?.minutes;

/** In the rubric's order; a point that the rubric no longer has keeps its id as its words. */
function pointsOf(id: string, question: Question | undefined, state: InterviewState): QuestionRow['points'] {
  const confirmed = state.confirmed.get(id) ?? new Set<string>();
  const known = question?.listenFor.filter((point) => confirmed.has(point.id)) ?? [];
  const gone = [...confirmed].filter((point) => !known.some((each) => each.id === point));
  return [
    ...known.map((point) => ({ id: point.id, text: point.point })),
    ...gone.map((point) => ({ id: point, text: point })),
  ];
}

/** Core questions of the kit that were not asked, in its order, then what else was skipped or put off. */
export function notAskedOf(source: Source): NotAsked[] {
  const { kit, state } = source;
  const asked = new Set(state.asked.map((each) => each.questionId));
  const ids = new Set([...coreOf(kit), ...state.skipped, ...state.later.keys()]);
  return [...ids].filter((id) => !asked.has(id)).map((id) => ({ ...named(id, source), why: whyOf(id, state) }));
}

function whyOf(id: string, state: InterviewState): NotAsked['why'] {
  if (state.skipped.has(id)) return 'skipped';
  return state.later.has(id) ? 'put off' : null;
}

function named(id: string, { kit, questions, state }: Source) {
  const question = questions.find((each) => each.id === id);
  return {
    number: question?.number ?? null,
    id,
    title: titleOf(id, questions, state),
    prompt: question?.prompt ?? state.ownPrompts.get(id) ?? '',
    core: coreOf(kit).includes(id),
  };
}
