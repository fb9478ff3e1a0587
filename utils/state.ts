import { applyAct } from './apply-act';
import type { Competency } from './pack';
import type { Act, ActOf, Level, Recommendation, Role } from './records';

export interface Asked {
  act: ActOf<'ask'>;
  questionId: string;
  /** Interview ms at which it became current, and at which the next one did (null: still current). */
  from: number;
  to: number | null;
  probes: ActOf<'probe'>[];
  /** Interview ms at which the last of its probes was asked; `from` before any was. */
  latest: number;
}

export interface Note {
  id: string;
  questionId: string | null;
  time: number;
  at: number;
  text: string;
  /** Earlier wordings, oldest first. */
  earlier: string[];
}

export interface Quote {
  id: string;
  questionId: string | null;
  time: number;
  utteranceId: string;
  speaker: string;
  /** null once the words were deleted on the candidate's wish. */
  text: string | null;
}

/** A chosen level with the interview ms at which it was chosen. */
export interface Rated {
  level: Level;
  time: number;
  at: number;
}

/** Where one interview stands: derived from its acts, never stored. */
export interface InterviewState {
  current: Asked | null;
  asked: Asked[];
  chosen: ActOf<'choose'> | null;
  skipped: Set<string>;
  /** Question id → the number of asked questions when it was put off. */
  later: Map<string, number>;
  /** Question id → texts of the probes that are not to lead any more. */
  passed: Map<string, Set<string>>;
  /** Question id → ids of the points that the person confirmed. */
  confirmed: Map<string, Set<string>>;
  levels: Map<string, Rated>;
  competencies: Map<Competency, Rated>;
  notes: Note[];
  quotes: Quote[];
  recommendation: Recommendation | null;
  rationale: string;
  /** Question id (null: outside of all questions) → its summary in the person's own words. */
  summaries: Map<string | null, ActOf<'summary'> & { text: string }>;
  /** Summaries that were uncovered, in their order. */
  reveals: ActOf<'reveal'>[];
  consent: ActOf<'consent'> | null;
  /** When the agreement that stands began; amending it is no new beginning. */
  agreed: Pick<Act, 'time' | 'at'> | null;
  /** Speaker label → role given by the user. */
  roles: Map<string, Role>;
  /** Badge → name given by the user. */
  names: Map<string, string>;
  /** Words of questions that are not in the bank. */
  ownPrompts: Map<string, string>;
  /** What `undo` would take back; null when there is nothing left. */
  undoable: Act | null;
}

/** What `undo` takes back. Notes are edited instead; consent and names are records; what was seen stays seen. */
const UNDOABLE: ReadonlySet<Act['kind']> = new Set([
  'ask',
  'skip',
  'later',
  'choose',
  'probe',
  'pass',
  'confirm',
  'level',
  'quote',
  'competency',
  'recommend',
]);

/** Reads the acts of one interview, in order of `seq`, into where it stands. */
export function stateOf(acts: readonly Act[]): InterviewState {
  const state = emptyState();
  for (const act of [...acts].sort((a, b) => a.seq - b.seq)) {
    if (act.undoneAt !== undefined) continue;
    if (UNDOABLE.has(act.kind)) state.undoable = act;
    applyAct(state, act);
  }
  return state;
}

/** The question that was current at that interview ms; null before the first one. */
export const questionAt = (state: InterviewState, time: number): string | null =>
  state.asked.findLast((asked) => asked.from <= time)?.questionId ?? null;

/** The words of a question's probes that were asked, each time that it was current. */
export const probesOf = (state: InterviewState, questionId: string): string[] =>
  state.asked
    .filter((asked) => asked.questionId === questionId)
    .flatMap((asked) => asked.probes.map(({ text }) => text));

const emptyState = (): InterviewState => ({
  current: null,
  asked: [],
  chosen: null,
  skipped: new Set(),
  later: new Map(),
  passed: new Map(),
  confirmed: new Map(),
  levels: new Map(),
  competencies: new Map(),
  notes: [],
  quotes: [],
  recommendation: null,
  rationale: '',
  summaries: new Map(),
  reveals: [],
  consent: null,
  agreed: null,
  roles: new Map(),
  names: new Map(),
  ownPrompts: new Map(),
  undoable: null,
});
