import type { Kit } from './kit';
import { madeOnceFor } from './made-once';
import type { Competency, Question } from './pack';
import { type Planned, plannedOf } from './plan';
import type { InterviewState } from './state';

/** A question that may be asked next. */
export interface Candidate {
  id: string;
  title: string;
  prompt: string;
  /** null for a question of one's own. */
  question: Question | null;
  competency: Competency | null;
  /** null outside the kit. */
  planned: Planned | null;
  core: boolean;
  minutes: number;
  /** Settles ties; own questions come last. */
  number: number;
}

/** Minutes for a question of one's own, of which nothing is known. */
const OWN_MINUTES = 5;

/** All that is open: neither asked nor skipped, of the bank and of one's own. */
export function candidatesOf(questions: readonly Question[], kit: Kit, state: InterviewState): Candidate[] {
  const asked = new Set(state.asked.map((each) => each.questionId));
  const isOpen = (id: string) => !asked.has(id) && !state.skipped.has(id);
  const bank = bankOf(questions);
  const planned = new Map(plannedOf(kit, bank).map((each) => [each.id, each]));
  const own = [...state.ownPrompts].filter(([id]) => isOpen(id) && !bank.has(id));
  return [
    ...questions.filter(({ id }) => isOpen(id)).map((question) => ofBank(question, planned.get(question.id) ?? null)),
    ...own.map(([id, prompt]) => ofOwn(id, prompt)),
  ];
}

const bankOf = madeOnceFor(
  (questions: readonly Question[]): ReadonlyMap<string, Question> =>
    new Map(questions.map((question) => [question.id, question])),
);

const ofBank = (question: Question, planned: Planned | null): Candidate => ({
  id: question.id,
  title: question.title,
  prompt: question.prompt,
  question,
  competency: question.competency,
  planned,
  core: planned?.core ?? false,
  minutes: planned?.minutes ?? question.minutes,
  number: question.number,
});

const ofOwn = (id: string, prompt: string): Candidate => ({
  id,
  title: 'Your own question',
  prompt,
  question: null,
  competency: null,
  planned: null,
  core: false,
  minutes: OWN_MINUTES,
  number: Number.MAX_SAFE_INTEGER,
});
