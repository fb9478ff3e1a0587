import type { Scorecard } from '../scorecard-schema';
import { type AuditRow, auditOf } from './audit';
import { type Agreement, agreementOf, type Leniency, leniencyOf } from './compared';
import { type Cover, coverOf } from './cover';
import { discussionOf, type Topic } from './discussion';
import { type Proposal, proposalsOf } from './matches';
import { type CompetencyName, competenciesOf, interviewersOf, type Matrix, matrixOf } from './matrix';
import { type Person, peopleOf } from './people';
import type { Interviewer, Received } from './received';
import type { Debrief, GivenScorecard } from './record-schema';
import type { Remark } from './remark';
import { remarksOf } from './remarks';
import { standingOf } from './revisions';
import { type SideRow, sideBySideOf } from './side-by-side';

type Decision = Debrief['decisions'][number];

/** One candidate as the page shows it. */
export interface PersonView {
  person: Person;
  cover: Cover;
  /** null, and the topics none, while the levels are covered. */
  matrix: Matrix | null;
  topics: Topic[];
  note: string;
  /** Competency → note. */
  notes: ReadonlyMap<string, string>;
  decision: Decision | null;
  /** Decisions before the one that stands, oldest first. */
  earlier: Decision[];
}

/** All that the debrief shows. Of covered candidates no level is in it but those in `person.cards`. */
export interface DebriefView {
  people: PersonView[];
  proposals: Proposal[];
  remarks: Remark[];
  interviewers: Interviewer[];
  competencies: CompetencyName[];
  agreement: Agreement;
  leniency: Leniency[];
  audit: AuditRow[];
  sides: SideRow[];
  /** The general note. */
  note: string;
}

/** The record's scorecards as `read` opens their JSON (null: it cannot), and those that could not be opened. */
export function openedOf(
  { scorecards }: Debrief,
  read: (json: string) => Scorecard | null,
): { received: Received[]; unread: GivenScorecard[] } {
  const received: Received[] = [];
  const unread: GivenScorecard[] = [];
  for (const given of scorecards) {
    const scorecard = read(given.json);
    const { id, file, signature, key, page, why } = given;
    if (scorecard) received.push({ id, file, signature, key, page, why, scorecard });
    else unread.push(given);
  }
  return { received, unread };
}

export function debriefViewOf(
  record: Debrief,
  received: readonly Received[],
  unread: readonly GivenScorecard[] = [],
): DebriefView {
  const chosen = new Map(record.revisions.map(({ interviewId, scorecard }) => [interviewId, scorecard]));
  const people = peopleOf(standingOf(received, chosen), record.matches);
  const interviewers = interviewersOf(people);
  const competencies = competenciesOf(people);
  const views = people.map((person): PersonView => {
    const cover = coverOf(person, record);
    const matrix = cover.covered ? null : matrixOf(person, interviewers, competencies);
    return { person, cover, matrix, topics: matrix ? discussionOf(matrix) : [], ...saidOf(person, record) };
  });
  const matrices = views.flatMap(({ matrix }) => matrix ?? []);
  return {
    people: views,
    proposals: proposalsOf(people, record.matches),
    remarks: remarksOf(people, record.matches, unread),
    interviewers,
    competencies,
    agreement: agreementOf(matrices, matrices.length < views.length),
    leniency: leniencyOf(matrices, interviewers),
    audit: auditOf(people),
    sides: sideBySideOf(views, competencies),
    note: record.notes.find(({ candidate, competency }) => candidate === null && competency === null)?.text ?? '',
  };
}

/** Notes and decisions of one candidate; after a match those of all its keys, each note under the other. */
function saidOf({ keys }: Person, record: Debrief): Pick<PersonView, 'note' | 'notes' | 'decision' | 'earlier'> {
  const own = record.notes.filter(({ candidate }) => candidate !== null && keys.includes(candidate));
  const notes = new Map<string, string>();
  for (const { competency, text } of own) {
    if (competency !== null) notes.set(competency, [notes.get(competency), text].filter(Boolean).join('\n'));
  }
  const general = own.filter(({ competency }) => competency === null).map(({ text }) => text);
  const decisions = record.decisions.filter(({ candidate }) => keys.includes(candidate));
  return { note: general.join('\n'), notes, decision: decisions.at(-1) ?? null, earlier: decisions.slice(0, -1) };
}
