import type { Competency } from './pack';
import type { Act, ActOf, Level, Recommendation, Role } from './records';

export interface Asked {
  act: ActOf<'ask'>;
  questionId: string;
  /** Interview ms at which it became current, and at which the next one did (null: still current). */
  from: number;
  to: number | null;
  probes: string[];
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
  /** Question id → ids of the points that the person confirmed. */
  confirmed: Map<string, Set<string>>;
  levels: Map<string, Rated>;
  competencies: Map<Competency, Rated>;
  notes: Note[];
  quotes: Quote[];
  recommendation: Recommendation | null;
  rationale: string;
  consent: ActOf<'consent'> | null;
  /** Speaker label → role given by the user. */
  roles: Map<string, Role>;
  /** Words of questions that are not in the bank. */
  ownPrompts: Map<string, string>;
  /** What `undo` would take back; null when there is nothing left. */
  undoable: Act | null;
}

/** What `undo` takes back. Notes are edited instead; consent and names are records. */
const UNDOABLE: ReadonlySet<Act['kind']> = new Set([
  'ask',
  'skip',
  'later',
  'choose',
  'probe',
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
    apply(state, act);
  }
  return state;
}

/** The question that was current at that interview ms; null before the first one. */
export const questionAt = (state: InterviewState, time: number): string | null =>
  state.asked.findLast((asked) => asked.from <= time)?.questionId ?? null;

const emptyState = (): InterviewState => ({
  current: null,
  asked: [],
  chosen: null,
  skipped: new Set(),
  later: new Map(),
  confirmed: new Map(),
  levels: new Map(),
  competencies: new Map(),
  notes: [],
  quotes: [],
  recommendation: null,
  rationale: '',
  consent: null,
  roles: new Map(),
  ownPrompts: new Map(),
  undoable: null,
});

function apply(state: InterviewState, act: Act): void {
  switch (act.kind) {
    case 'ask':
      return ask(state, act);
    case 'choose':
      state.chosen = act;
      state.skipped.delete(act.questionId);
      if (act.prompt) state.ownPrompts.set(act.questionId, act.prompt);
      return;
    case 'skip':
      state.skipped.add(act.questionId);
      return release(state, act.questionId);
    case 'later':
      state.later.set(act.questionId, state.asked.length);
      return release(state, act.questionId);
    case 'probe':
      state.asked.findLast((asked) => asked.questionId === act.questionId)?.probes.push(act.text);
      return;
    case 'confirm':
      return confirm(state, act);
    case 'level':
      return rate(state.levels, act.questionId, act);
    case 'competency':
      return rate(state.competencies, act.competency, act);
    case 'note':
      return note(state, act);
    case 'quote':
      state.quotes.push({
        id: act.id,
        questionId: act.questionId,
        time: act.time,
        utteranceId: act.utteranceId,
        speaker: act.speaker,
        text: act.text,
      });
      return;
    case 'recommend':
      state.recommendation = act.recommendation;
      return;
    case 'rationale':
      state.rationale = act.text;
      return;
    case 'consent':
      state.consent = act;
      return;
    case 'name':
      state.roles.set(act.speaker, act.role);
      return;
  }
}

/** Asking again what is current changes nothing; asking an earlier one again returns to it. */
function ask(state: InterviewState, act: ActOf<'ask'>): void {
  if (act.prompt) state.ownPrompts.set(act.questionId, act.prompt);
  state.skipped.delete(act.questionId);
  state.later.delete(act.questionId);
  release(state, act.questionId);
  if (state.current?.questionId === act.questionId) return;
  if (state.current) state.current.to = act.time;
  state.current = { act, questionId: act.questionId, from: act.time, to: null, probes: [] };
  state.asked.push(state.current);
}

function release(state: InterviewState, questionId: string): void {
  if (state.chosen?.questionId === questionId) state.chosen = null;
}

function confirm(state: InterviewState, act: ActOf<'confirm'>): void {
  const points = state.confirmed.get(act.questionId) ?? new Set();
  if (act.on) points.add(act.point);
  else points.delete(act.point);
  state.confirmed.set(act.questionId, points);
}

function rate<K>(levels: Map<K, Rated>, key: K, act: ActOf<'level'> | ActOf<'competency'>): void {
  if (act.level === null) levels.delete(key);
  else levels.set(key, { level: act.level, time: act.time, at: act.at });
}

function note(state: InterviewState, act: ActOf<'note'>): void {
  const known = state.notes.find((each) => each.id === act.noteId);
  if (!known) {
    if (act.text)
      state.notes.push({
        id: act.noteId,
        questionId: act.questionId,
        time: act.time,
        at: act.at,
        text: act.text,
        earlier: [],
      });
    return;
  }
  if (known.text) known.earlier.push(known.text);
  known.text = act.text;
  if (!act.text) state.notes = state.notes.filter((each) => each !== known);
}
