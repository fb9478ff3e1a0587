import { evades } from './evades';
import type { Kit } from './kit';
import type { Point, Probe, Question } from './pack';
import { isPlanned, minutesFor } from './plan';
import { type HeardPoint, pointsHeard } from './points';
import { probesFor } from './probes';
import type { Said } from './said';
import { type Asked, type InterviewState, probesOf } from './state';
import { tells } from './tells';

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
  /** What the candidate said while the question was current, oldest first; also when it was before and was returned to. */
  said: readonly Said[];
  /** Interview ms that may be spent before core questions are short of time. */
  spare: number;
}

/** The probe that leads *Ask next*, if one does: after an answer that evaded the question, or in a structured kit while points that matter are missing. None once the question has a level. */
export function followUpOf(question: Question | undefined, asked: Asked | null, given: Given): FollowUp | null {
  const { kit, state, elapsed, said, spare } = given;
  if (!question || !asked || state.chosen || isJudged(question, state) || spare < PROBE_TAKES) return null;
  const answer = said.filter(({ time, text }) => time >= asked.from && tells(text));
  // Each probe waits for the answer to the one before.
  const latest = answer.filter(({ time }) => time >= asked.latest);
  if (wordsIn(latest) < ANSWER) return null;
  const heard = pointsHeard(question, said);
  const left = minutesFor(question, kit) * 60_000 - spentOn(question, state, elapsed);
  const confirmed = state.confirmed.get(question.id)?.size ?? 0;
  if (confirmed === 0 && heard.size === 0 && evades(latest))
    return chosenOf(question, { state, heard, why: 'evaded', left });
  const digs = kit.mode === 'structured' && isPlanned(question, kit) && left >= PROBE_TAKES;
  if (!digs || wordsIn(answer) < LONG_ANSWER) return null;
  return chosenOf(question, { state, heard, why: 'missing', left });
}

/** Interview ms for which the question was current, visits before this one included. */
const spentOn = ({ id }: Question, state: InterviewState, elapsed: number): number =>
  state.asked
    .filter(({ questionId }) => questionId === id)
    .reduce((sum, { from, to }) => sum + (to ?? elapsed) - from, 0);

/** A level means that the person has heard enough; *not assessed* means that nothing was judged. */
function isJudged({ id }: Question, { levels }: InterviewState): boolean {
  const rated = levels.get(id);
  return rated !== undefined && rated.level !== 'not assessed';
}

const wordsIn = (said: readonly { text: string }[]): number =>
  said.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);

interface Found extends Pick<FollowUp, 'why' | 'left'> {
  state: InterviewState;
  heard: ReadonlyMap<string, HeardPoint>;
}

/** The first probe that is left for a missing point. */
function chosenOf(question: Question, { state, heard, why, left }: Found): FollowUp | null {
  const confirmed = state.confirmed.get(question.id) ?? new Set<string>();
  const passed = state.passed.get(question.id) ?? new Set<string>();
  const known = new Set(heard.keys());
  const missing = (probe: Probe) => !confirmed.has(probe.for) && !known.has(probe.for) && !passed.has(probe.text);
  const probes = probesFor(question, { confirmed, heard: known, asked: probesOf(state, question.id) });
  const probe = probes.find(missing);
  const point = probe && question.listenFor.find((each) => each.id === probe.for);
  return probe && point ? { question, probe, point, why, left } : null;
}
