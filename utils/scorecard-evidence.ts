import type { Evidence } from './coverage';
import type { Question } from './pack';
import { type Known, nameOf, roleOf } from './roles';
import type { EvidenceItem } from './scorecard-schema';
import type { InterviewState } from './state';

/** What the records of one interview are read with. */
export interface Reading {
  questions: readonly Question[];
  state: InterviewState;
  known: Known;
}

/** In the place of a question's title, where words belong to none. */
export const OUTSIDE = 'Outside the questions';

/** What a question is called: its title in the bank, else that it is the interviewer's own; null stands for none. */
export function titleOf(id: string | null, questions: readonly Question[], state: InterviewState): string {
  if (id === null) return OUTSIDE;
  return questions.find((question) => question.id === id)?.title ?? (state.ownPrompts.has(id) ? 'Own question' : id);
}

/** Notes and quotes in the order in which they were kept, each naming its question. */
export function itemsOf(evidence: Evidence, { questions, state, known }: Reading): EvidenceItem[] {
  const under = (id: string | null) => (id === null ? null : { id, title: titleOf(id, questions, state) });
  const notes = evidence.notes.map(
    (note): EvidenceItem => ({
      kind: 'note',
      id: note.id,
      time: note.time,
      question: under(note.questionId),
      at: note.at,
      text: note.text,
      earlier: note.earlier.length,
    }),
  );
  const quotes = evidence.quotes.map(
    (quote): EvidenceItem => ({
      kind: 'quote',
      id: quote.id,
      time: quote.time,
      question: under(quote.questionId),
      utteranceId: quote.utteranceId,
      speaker: nameOf(quote.speaker, known) ?? '',
      role: roleOf(quote.speaker, known),
      text: quote.text ?? '',
    }),
  );
  return [...notes, ...quotes].sort((a, b) => a.time - b.time);
}

/** Evidence of no question, or of one that was neither asked nor is in the bank, so that nothing kept is left out. */
export function generalOf(questions: readonly Question[], state: InterviewState): Evidence {
  const known = new Set([...questions.map((question) => question.id), ...state.asked.map((asked) => asked.questionId)]);
  const loose = (id: string | null): boolean => id === null || !known.has(id);
  return {
    notes: state.notes.filter((note) => loose(note.questionId)),
    quotes: state.quotes.filter((quote) => quote.text !== null && loose(quote.questionId)),
  };
}
