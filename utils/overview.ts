import { isRunning } from './clock';
import { coverageOf } from './coverage';
import type { Question } from './pack';
import type { Act, Interview, Level, Recommendation } from './records';
import { stateOf } from './state';

/** What is left to do with an interview; the first that is true of it. */
export type Stage =
  | { kind: 'going on' }
  | { kind: 'stopped' }
  /** How many competencies have neither a level nor were set to `not assessed`. */
  | { kind: 'to rate'; competencies: number }
  | { kind: 'to recommend' }
  | { kind: 'finished' };

/** One interview in a line of a list. */
export interface Overview {
  interview: Interview;
  /** Of the six competencies in their order; null: none was chosen. */
  levels: (Level | null)[];
  recommendation: Recommendation | null;
  stage: Stage;
}

/** Reads what a list shows of an interview; `acts` may come in any order. */
export function overviewOf(
  interview: Interview,
  acts: readonly Act[],
  questions: readonly Question[],
  now: number,
): Overview {
  const state = stateOf([...acts].sort((a, b) => a.seq - b.seq));
  const covered = coverageOf(questions, state);
  const open = covered.filter(({ chosen }) => chosen === null).length;
  return {
    interview,
    levels: covered.map(({ level }) => level),
    recommendation: state.recommendation,
    stage: stageOf(interview, open, state.recommendation, now),
  };
}

function stageOf(interview: Interview, open: number, recommendation: Recommendation | null, now: number): Stage {
  if (interview.finishedAt === null) return { kind: isRunning(interview, now) ? 'going on' : 'stopped' };
  if (open > 0) return { kind: 'to rate', competencies: open };
  return { kind: recommendation === null ? 'to recommend' : 'finished' };
}

/** Whether each word that was typed stands in the candidate's name, reference, role, kit or the interviewer's name. */
export function isFound({ candidate, reference, role, interviewer, kit }: Interview, typed: string): boolean {
  const text = folded([candidate, reference, role, interviewer, kit.name].join('\n'));
  return folded(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
