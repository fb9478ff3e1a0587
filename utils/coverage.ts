import { COMPETENCIES, type Competency, type Question } from './pack';
import type { Level } from './records';
import type { InterviewState, Note, Quote, Rated } from './state';

export interface Evidence {
  notes: Note[];
  /** Quotes whose words were deleted are not evidence and are left out. */
  quotes: Quote[];
}

export interface Covered extends Evidence {
  competency: Competency;
  /** The level chosen for the competency itself; null: none yet. */
  chosen: Rated | null;
  /** What the scorecard shows: a level without evidence is not assessed. null: none chosen yet. */
  level: Level | null;
  /** Its questions that were asked, each with its own level, for reading beside the choice. */
  questions: { question: Question; level: Rated | null }[];
}

/** Notes and quotes that were kept under one question. */
export function evidenceOf(questionId: string, state: InterviewState): Evidence {
  return {
    notes: state.notes.filter((note) => note.questionId === questionId),
    quotes: state.quotes.filter((quote) => quote.questionId === questionId && quote.text !== null),
  };
}

/** How many notes and quotes there are. */
export const kept = (evidence: Evidence): number => evidence.notes.length + evidence.quotes.length;

/** A level as it counts: one of 1 to 4 or `mixed` needs evidence, else it is `not assessed`. */
export function effective(rated: Rated | null, evidence: Evidence): Level | null {
  if (rated === null) return null;
  return kept(evidence) > 0 ? rated.level : 'not assessed';
}

/** A level without evidence decides nothing; *not assessed* needs none. */
export const isDecided = (rated: Rated | undefined, evidence: Evidence): boolean =>
  rated !== undefined && (rated.level === 'not assessed' || kept(evidence) > 0);

/** The six competencies, in their fixed order, with the evidence of their questions. Levels are never computed from one another. */
export function coverageOf(questions: readonly Question[], state: InterviewState): Covered[] {
  return COMPETENCIES.map((competency) => {
    const own = questions.filter((question) => question.competency === competency);
    const evidence = own.map((question) => evidenceOf(question.id, state));
    const all: Evidence = {
      notes: evidence.flatMap((each) => each.notes),
      quotes: evidence.flatMap((each) => each.quotes),
    };
    const chosen = state.competencies.get(competency) ?? null;
    const asked = new Set(state.asked.map((each) => each.questionId));
    return {
      competency,
      ...all,
      chosen,
      level: effective(chosen, all),
      questions: own
        .filter((question) => asked.has(question.id))
        .map((question) => ({ question, level: state.levels.get(question.id) ?? null })),
    };
  });
}
