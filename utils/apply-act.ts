import type { Act, ActOf } from './records';
import type { InterviewState, Rated } from './state';

/** What one act that still stands changes in where the interview stands. */
export function applyAct(state: InterviewState, act: Act): void {
  switch (act.kind) {
    case 'ask':
      return ask(state, act);
    case 'choose':
      return choose(state, act);
    case 'skip':
      state.skipped.add(act.questionId);
      return release(state, act.questionId);
    case 'later':
      state.later.set(act.questionId, state.asked.length);
      return release(state, act.questionId);
    case 'probe':
      return probe(state, act);
    case 'pass':
      state.passed.set(act.questionId, new Set([...(state.passed.get(act.questionId) ?? []), act.text]));
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
    case 'reveal':
      state.reveals.push(act);
      return;
    case 'summary':
      if (act.text === null) state.summaries.delete(act.questionId);
      else state.summaries.set(act.questionId, { ...act, text: act.text });
      return;
    case 'consent':
      return consent(state, act);
    case 'name':
      state.roles.set(act.speaker, act.role);
      // Each answer says all that is known: one without a name takes an earlier name away.
      if (act.name) state.names.set(act.speaker, act.name);
      else state.names.delete(act.speaker);
      return;
  }
}

function consent(state: InterviewState, act: ActOf<'consent'>): void {
  const { time, at } = act;
  if (act.answer !== 'agreed') state.agreed = null;
  else if (!act.amends || !state.agreed) state.agreed = { time, at };
  state.consent = act;
}

/** Asking again what is current changes nothing; asking an earlier one again returns to it. */
function ask(state: InterviewState, act: ActOf<'ask'>): void {
  if (act.prompt) state.ownPrompts.set(act.questionId, act.prompt);
  state.skipped.delete(act.questionId);
  state.later.delete(act.questionId);
  release(state, act.questionId);
  if (state.current?.questionId === act.questionId) return;
  if (state.current) state.current.to = act.time;
  state.current = { act, questionId: act.questionId, from: act.time, to: null, probes: [], latest: act.time };
  state.asked.push(state.current);
}

/** What was spoken while it was being chosen is asked already, and nothing waits for it. */
function choose(state: InterviewState, act: ActOf<'choose'>): void {
  if (!state.asked.some(({ questionId }) => questionId === act.questionId)) state.chosen = act;
  state.skipped.delete(act.questionId);
  if (act.prompt) state.ownPrompts.set(act.questionId, act.prompt);
}

/** It belongs to the last time that its question was asked. */
function probe(state: InterviewState, act: ActOf<'probe'>): void {
  const asked = state.asked.findLast(({ questionId }) => questionId === act.questionId);
  if (!asked) return;
  asked.probes.push(act);
  // Noticed late, it may have been asked before another.
  asked.latest = Math.max(asked.latest, act.time);
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
