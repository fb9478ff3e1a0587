import { clock, count, levelName } from '../format';
import { platformName } from '../platforms';
import type { CompetencyRow, EvidenceItem, NotAsked, QuestionRow, Rating, Scorecard } from '../scorecard-schema';
import { aiSentences, uncoveredSentences } from '../scorecard-summary-words';
import {
  changesOf,
  consentSentences,
  dateOf,
  gapSentences,
  kitOf,
  lengthOf,
  meaningOf,
  originSentences,
  probeName,
  speakerOf,
  spentOf,
  turnsOf,
} from '../scorecard-words';

/** A part of the record as plain lines under a title, for systems that have a text field and none for the part itself. */
export interface Passage {
  /** Lower case, for systems that want a key. */
  key: string;
  title: string;
  lines: string[];
}

/**
 * All of a scorecard but its recommendation, rationale and competencies. Empty parts are left out, and so is what was generated: in another
 * system it would be read as the interviewer's words.
 */
export const passagesOf = (scorecard: Scorecard): Passage[] =>
  [
    { key: 'interview', title: 'About the interview', lines: facts(scorecard) },
    ...scorecard.questions.map(question),
    { key: 'other_notes', title: 'Other notes and quotes', lines: scorecard.general.map(kept) },
    { key: 'not_asked', title: 'Not asked', lines: scorecard.notAsked.map(left) },
    { key: 'missing', title: 'Missing', lines: scorecard.missing },
    {
      key: 'record',
      title: 'About this record',
      lines: [
        ...originSentences(scorecard),
        ...aiSentences(scorecard),
        ...(scorecard.summary ? uncoveredSentences(scorecard.summary) : []),
        ...consentSentences(scorecard),
        ...gapSentences(scorecard),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);

/** What stands behind a competency's level: its anchor, its questions' levels, its notes and quotes. */
export const groundsOf = ({ label, name, rating, questions, evidence }: CompetencyRow): string[] => [
  ...(name === label ? [] : [`${name}.`]),
  standing(rating),
  ...questions.map((each) => `${each.title}: ${levelName(each.rating.level).toLowerCase()}.`),
  ...evidence.map(kept),
];

const standing = (rating: Rating): string =>
  [`${levelName(rating.level)}.`, meaningOf(rating), ...changesOf(rating)].join(' ');

const facts = (scorecard: Scorecard): string[] =>
  [
    ['Candidate', scorecard.candidate],
    ['Role', scorecard.role],
    ['Reference', scorecard.reference],
    ['Interviewer', scorecard.interviewer],
    ['Date', dateOf(scorecard)],
    ['Length', lengthOf(scorecard)],
    ['Kit', kitOf(scorecard)],
    ['Call', platformName[scorecard.platform]],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));

/** Evidence of a question in the bank stands with its competency already. */
const question = (row: QuestionRow): Passage => ({
  key: `question_${row.id}`,
  title: `${row.title}${row.core ? ' (core)' : ''}: ${row.prompt}`,
  lines: [
    `Asked at ${clock(row.from)}, ${spentOf(row.spent, row.planned)}.`,
    ...turnsOf(row),
    standing(row.rating),
    ...row.points.map(({ text }) => `Confirmed: ${text}`),
    ...row.probes.map((probe) => `${probeName(probe)}: ${probe.text}`),
    ...(row.competency === null ? row.evidence.map(kept) : []),
  ],
});

const left = ({ title, core, why, prompt }: NotAsked): string =>
  `${[title, core ? 'core' : '', why ?? ''].filter(Boolean).join(', ')}: ${prompt}`;

function kept(item: EvidenceItem): string {
  const under = item.question ? ` (${item.question.title})` : '';
  if (item.kind === 'quote') return `${clock(item.time)} ${speakerOf(item)}: “${item.text}”${under}`;
  const earlier = item.earlier > 0 ? `, ${count(item.earlier, 'earlier wording')}` : '';
  return `${clock(item.time)} ${item.text}${under}${earlier}`;
}
