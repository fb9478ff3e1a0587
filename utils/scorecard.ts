import { elapsedAt } from './clock';
import { coverageOf } from './coverage';
import { iso } from './format';
import { coreOf, type Kit, minutesOf } from './kit';
import type { Question, Rubric } from './pack';
import type { Act, ActOf, Gap, Interview, Utterance } from './records';
import { knownOf } from './roles';
import { saidIn } from './said';
import { competencyOf } from './scorecard-competencies';
import { egressOf } from './scorecard-egress';
import { generalOf, itemsOf } from './scorecard-evidence';
import { missingOf } from './scorecard-missing';
import { othersOf } from './scorecard-others';
import { askedOf, notAskedOf, type Source } from './scorecard-questions';
import { type Scorecard, VERSION } from './scorecard-schema';
import { summaryOf } from './scorecard-summary';
import { stateOf } from './state';
import type { SummaryPart } from './summary/parts';
import type { LedgerRow, StoredSummary } from './summary/record';
import { wellFormed } from './well-formed';

interface Records {
  interview: Interview;
  acts: readonly Act[];
  utterances: readonly Utterance[];
  gaps: readonly Gap[];
  /** How many rows of the interview cannot be read. */
  damaged?: number;
  /** The bank, which questions and their rubrics are read from. */
  questions: readonly Question[];
  rubrics: readonly Rubric[];
  /** Packs that a kit can have on, for their names. */
  packs?: readonly { id: string; name: string }[];
  /** The summary of each answer, in the order of asking; it is in the record only where it was uncovered. */
  parts?: readonly SummaryPart[];
  /** All that models wrote about the answers. */
  stored?: readonly StoredSummary[];
  /** The requests that were sent about this interview, and how many of their rows cannot be read. */
  ledger?: readonly LedgerRow[];
  unreadLedger?: number;
  now: number;
  /** The version of Askside. */
  app: string;
  /** Minutes east of Greenwich where the interview was, at its start. */
  offset?: number;
}

/** One interviewer's record of one interview. Nothing in it is computed from levels, and nothing is stored. */
export function scorecardOf({
  interview,
  acts,
  utterances,
  gaps,
  damaged = 0,
  questions,
  rubrics,
  packs = [],
  parts = [],
  stored = [],
  ledger = [],
  unreadLedger = 0,
  now,
  app,
  offset = 0,
}: Records): Scorecard {
  const ordered = [...acts].sort((a, b) => a.seq - b.seq);
  const state = stateOf(ordered);
  const { id, candidate, reference, role, interviewer, platform, startedAt, kit } = interview;
  const end = elapsedAt(interview, now);
  const known = knownOf(interview, state);
  const said = new Map(utterances.map((utterance) => [utterance.id, utterance.text]));
  const source: Source = { kit, acts: ordered, questions, state, known, said, end };
  const facts: Omit<Scorecard, 'missing'> = {
    schema: 'askside/scorecard',
    version: VERSION,
    app,
    exportedAt: now,
    interviewId: id,
    candidate,
    reference,
    role,
    interviewer,
    date: iso(startedAt, offset),
    startedAt,
    offset,
    platform,
    finished: interview.finishedAt !== null,
    duration: { planned: minutesOf(kit), actual: end },
    kit: kitOf(kit, packs),
    recommendation: state.recommendation,
    rationale: state.rationale,
    competencies: coverageOf(questions, state).map((covered) => competencyOf(covered, source, rubrics)),
    questions: askedOf(source),
    notAsked: notAskedOf(source),
    general: itemsOf(generalOf(questions, state), source),
    quotesDeleted: state.quotes.filter((quote) => quote.text === null).length,
    consent: consentOf(ordered),
    summary: summaryOf({ acts: ordered, said: saidIn(utterances, { state, known }, []), questions, parts }),
    otherSummaries: othersOf({ acts: ordered, state, questions, parts, stored }),
    egress: egressOf(ledger, unreadLedger),
    gaps: [...gaps]
      .sort((a, b) => a.place - b.place)
      .map(({ cause, time, at, length }) => ({ cause, time, at, length })),
  };
  return wellFormed({ ...facts, missing: missingOf(facts, damaged) });
}

const kitOf = (kit: Kit, packs: readonly { id: string; name: string }[]) => ({
  id: kit.id,
  name: kit.name,
  version: kit.version,
  mode: kit.mode,
  core: coreOf(kit),
  packs: kit.packs.map((pack) => ({ id: pack, name: packs.find((each) => each.id === pack)?.name ?? pack })),
});

function consentOf(acts: readonly Act[]): Scorecard['consent'] {
  const history = acts
    .filter((act): act is ActOf<'consent'> => act.kind === 'consent' && act.undoneAt === undefined)
    .map(({ answer, wording, host = null, time, at }) => ({ answer, wording, host, time, at }));
  const last = history.at(-1);
  return last ? { ...last, history } : null;
}
