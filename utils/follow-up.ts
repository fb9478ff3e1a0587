import { evades } from './evades';
import type { Kit } from './kit';
import type { Point, Probe, Question } from './pack';
import { type HeardPoint, pointsHeard } from './points';
import { probesFor } from './probes';
import type { Asked, InterviewState } from './state';

/** A probe that comes before the next question. */
export interface FollowUp {
  question: Question;
  probe: Probe;
  /** What it digs for. */
  point: Point;
  /** The answer went past the question; else the kit is structured and a point that matters was not heard. */
  why: 'evaded' | 'missing';
  /** Interview ms that the question still has by the plan. */
  left: number;
}

/** Fewer words than this are no answer yet. */
const ANSWER = 12;
/** Structured kits probe before they go on, but not before the answer is well under way. */
const LONG_ANSWER = 40;
/** What a probe and its answer take: a question with less time left is not dug into. */
export const PROBE_MINUTES = 2;
const PROBE_TAKES = PROBE_MINUTES * 60_000;

interface Given {
  kit: Kit;
  state: InterviewState;
  /** Interview ms. */
  elapsed: number;
  /** What the candidate said while the current question was current, oldest first. */
  said: readonly { id: string; text: string }[];
  /** Interview ms that may be spent before core questions are short of time. */
  spare: number;
}

/** The probe that leads *Ask next*, if one does: after an answer that evaded the question, or in a structured kit while points that matter are missing. */
export function followUpOf(question: Question | undefined, asked: Asked | null, given: Given): FollowUp | null {
  const { state, elapsed, said, spare } = given;
  if (!question || !asked || state.chosen) return null;
  const words = said.reduce((sum, each) => sum + each.text.split(/\s+/).length, 0);
  if (words < ANSWER) return null;
  const heard = pointsHeard(question, said);
  const left = (minutesFor(question, given.kit) - (elapsed - asked.from) / 60_000) * 60_000;
  const why = whyOf(question, heard, { ...given, words, left });
  if (!why || spare < PROBE_TAKES) return null;
  return chosenOf(question, asked, { state, heard, why, left });
}

function whyOf(
  question: Question,
  heard: ReadonlyMap<string, HeardPoint>,
  given: Given & { words: number; left: number },
): FollowUp['why'] | null {
  const { kit, state, said, words, left } = given;
  const confirmed = state.confirmed.get(question.id)?.size ?? 0;
  if (confirmed === 0 && heard.size === 0 && evades(said)) return 'evaded';
  return kit.mode === 'structured' && sectionOf(question, kit) && words >= LONG_ANSWER && left >= PROBE_TAKES
    ? 'missing'
    : null;
}

/** The first probe that is left for a missing point. */
function chosenOf(
  question: Question,
  asked: Asked,
  {
    state,
    heard,
    why,
    left,
  }: { state: InterviewState; heard: ReadonlyMap<string, HeardPoint> } & Pick<FollowUp, 'why' | 'left'>,
): FollowUp | null {
  const confirmed = state.confirmed.get(question.id) ?? new Set<string>();
  const known = new Set(heard.keys());
  const missing = (probe: Probe) => !confirmed.has(probe.for) && !known.has(probe.for) && !state.passed.has(probe.text);
  const probe = probesFor(question, { confirmed, heard: known, asked: asked.probes }).find(missing);
  const point = probe && question.listenFor.find((each) => each.id === probe.for);
  return probe && point ? { question, probe, point, why, left } : null;
}

/** The kit's section that plans it; what is asked by free choice has none. */
const sectionOf = ({ id }: Question, kit: Kit) =>
  kit.sections.find(({ kind, questions }) => kind === 'questions' && questions.some((each) => each.id === id));

function minutesFor(question: Question, kit: Kit): number {
  const section = sectionOf(question, kit);
  return section ? section.minutes / section.questions.length : question.minutes;
}
