import type { Question } from '../pack';
import type { ActOf, Utterance } from '../records';
import type { Known } from '../roles';
import { type Said, saidIn } from '../said';
import { titleOf } from '../scorecard-evidence';
import type { InterviewState } from '../state';
import { standing } from './check';
import type { Extract } from './extract';
import { extractNow, extractsNow } from './extract-now';
import { lastToShow } from './last-to-show';
import { type Mask, noMask } from './mask';
import type { EditedPart, SummaryPart } from './parts';
import { peopleOf } from './people';
import type { Claim, StoredSummary } from './record';

/** What summaries of one interview are made of; `stored` comes oldest first. */
export interface SummarySource {
  questions: readonly Question[];
  state: InterviewState;
  known: Known;
  utterances: readonly Utterance[];
  stored: readonly StoredSummary[];
}

/** An answer with what a model wrote of it, as far as it may be shown: all that is known before sentences are chosen, which takes longest. */
export interface Answer extends Omit<SummaryPart, 'claims' | 'notHeard' | 'edited'> {
  question: Question | null;
  said: readonly Said[];
  words: Words;
  /** null: what the device makes of it stands. */
  claims: Claim[] | null;
}

/** Answers in the order in which their questions were asked first, then what was said outside of them. A question that was not asked has none. */
export function answersOf(source: SummarySource): Answer[] {
  const said = saidIn(source.utterances, source, []);
  const ids = [...new Set<string | null>([...source.state.asked.map(({ questionId }) => questionId), null])];
  const check = checkOver(source);
  return ids.flatMap((id) => answerOf(id, source, said, check) ?? []);
}

/** The summaries of all answers, in their order. */
export function partsOf(source: SummarySource): SummaryPart[] {
  const answers = answersOf(source);
  const extracts = extractsNow(answers);
  return answers.map((answer, index) => partFor(answer, source, extracts[index] as Extract));
}

/** The summary of one answer by itself as it stands; null where the candidate said nothing. */
export function partOf(questionId: string | null, source: SummarySource): SummaryPart | null {
  const answer = answerOf(questionId, source, saidIn(source.utterances, source, []), checkOver(source));
  return answer && partFor(answer, source, extractNow(answer.question, answer.said));
}

function answerOf(
  questionId: string | null,
  { state, questions, stored: all }: SummarySource,
  heard: readonly Said[],
  check: Check,
): Answer | null {
  const said = heard.filter((each) => each.questionId === questionId);
  // What the person wrote is not lost with its source.
  if (said.length === 0 && !state.summaries.has(questionId)) return null;
  const words: Words = new Map(said.map(({ id, text }) => [id, text]));
  const own = all.filter((each) => each.questionId === questionId && !each.aside && !each.deleted);
  const { stored, claims, dropped, later } = lastToShow(own, ({ claims }) => check(claims, words));
  const question = questions.find(({ id }) => id === questionId) ?? null;
  return {
    questionId,
    question,
    title: titleOf(questionId, questions, state),
    competency: question?.competency ?? null,
    said,
    words,
    by: claims ? 'model' : 'device',
    stored,
    claims,
    dropped,
    later,
    stale: stored !== null && stored.basis.join() !== basisOf(said).join(),
  };
}

/** The summary of an answer; `source` is the one that the answer is from, `extract` what the device makes of it. */
export function partFor(
  { question: _question, said: _said, words, ...answer }: Answer,
  source: SummarySource,
  extract: Extract,
): SummaryPart {
  const edit = source.state.summaries.get(answer.questionId);
  return {
    ...answer,
    claims: answer.claims ?? extract.claims,
    notHeard: extract.notHeard,
    edited: edit ? editedOf(edit, source.stored, words, checkOver(source)) : null,
  };
}

/** Utterance id → the candidate's words. */
type Words = ReadonlyMap<string, string>;

/** Holds claims against the words as they stand now. Names count as roles, as they did when the claims came. */
type Check = (claims: readonly Claim[], words: Words) => ReturnType<typeof standing>;

function checkOver({ known, utterances }: SummarySource): Check {
  let mask: Mask | null = null;
  return (claims, words) => {
    // Who spoke is gone through once, and only where a model wrote something.
    mask ??= noMask(
      peopleOf(
        known,
        utterances.map(({ speaker }) => speaker),
      ),
    );
    return standing(claims, words, mask.roles);
  };
}

/** The claims that were written over are held to the same rules as those that stand. */
function editedOf(
  { text, at, time, original, of }: ActOf<'summary'> & { text: string },
  stored: readonly StoredSummary[],
  words: Words,
  check: Check,
): EditedPart {
  const over = stored.find(({ id }) => id === of) ?? null;
  const claims = of ? check(original, words).claims : verbatimIn(original, words);
  const generated = over ? over.dropped + Math.max(over.claims.length, original.length) : original.length;
  return { text, at, time, original: claims, dropped: generated - claims.length, over };
}

/** The device only ever takes the candidate's own words. */
const verbatimIn = (claims: readonly Claim[], words: Words): Claim[] =>
  claims.filter(
    ({ text, cites, quote }) =>
      text === '' && quote && cites.every((id) => words.has(id)) && words.get(quote.utteranceId)?.includes(quote.words),
  );

/** What a summary is written from, as `StoredSummary.basis` has it. */
export const basisOf = (said: readonly Pick<Said, 'id' | 'text'>[]): string[] =>
  said.map(({ id, text }) => `${id}:${text.length}`);
