import type { Question } from '../pack';
import type { ActOf, Utterance } from '../records';
import type { Known } from '../roles';
import { type Said, saidIn } from '../said';
import { titleOf } from '../scorecard-evidence';
import type { InterviewState } from '../state';
import { standing } from './check';
import { extractOf } from './extract';
import { noMask } from './mask';
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

/** Answers in the order in which their questions were asked first, then what was said outside of them. A question that was not asked has none. */
export function partsOf(source: SummarySource): SummaryPart[] {
  const said = saidIn(source.utterances, source, []);
  const ids = [...new Set<string | null>([...source.state.asked.map(({ questionId }) => questionId), null])];
  return ids.flatMap((id) => partOf(id, source, said) ?? []);
}

/** The summary of one answer as it stands; null where the candidate said nothing. */
export function partOf(
  questionId: string | null,
  source: SummarySource,
  said: readonly Said[] = saidIn(source.utterances, source, []),
): SummaryPart | null {
  const { state, questions } = source;
  const own = said.filter((each) => each.questionId === questionId);
  const edit = state.summaries.get(questionId);
  // What the person wrote is not lost with its source.
  if (own.length === 0 && !edit) return null;
  const words: Words = new Map(own.map(({ id, text }) => [id, text]));
  const question = questions.find(({ id }) => id === questionId) ?? null;
  const extract = extractOf(question, own);
  const stored =
    source.stored.findLast((each) => each.questionId === questionId && !each.aside && !each.deleted) ?? null;
  const check = checkOver(words, source);
  const written = stored && check(stored.claims);
  // Of what a model wrote nothing may be left: then the candidate's own sentences stand, rather than nothing.
  const stands = written && written.claims.length > 0 ? written : null;
  return {
    questionId,
    title: titleOf(questionId, questions, state),
    competency: question?.competency ?? null,
    by: stands ? 'model' : 'device',
    stored,
    claims: stands ? stands.claims : extract.claims,
    dropped: stored && written ? stored.dropped + written.fell : 0,
    notHeard: extract.notHeard,
    edited: edit ? editedOf(edit, source.stored, words, check) : null,
    stale: stored !== null && stored.basis.join() !== basisOf(own).join(),
  };
}

/** Utterance id → the candidate's words. */
type Words = ReadonlyMap<string, string>;

type Check = (claims: readonly Claim[]) => ReturnType<typeof standing>;

/** Holds claims against the words as they stand now. Names count as roles, as they did when the claims came. */
function checkOver(words: Words, { known, utterances }: SummarySource): Check {
  const speakers = utterances.map(({ speaker }) => speaker);
  const { roles } = noMask(peopleOf(known, speakers));
  return (claims) => standing(claims, words, roles);
}

/** The claims that were written over are held to the same rules as those that stand. */
function editedOf(
  { text, at, time, original, of }: ActOf<'summary'> & { text: string },
  stored: readonly StoredSummary[],
  words: Words,
  check: Check,
): EditedPart {
  const over = stored.find(({ id }) => id === of) ?? null;
  const claims = of ? check(original).claims : verbatimIn(original, words);
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
