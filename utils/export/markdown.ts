import { clock, levelName } from '../format';
import { platformName } from '../platforms';
import type { CompetencyRow, EvidenceItem, NotAsked, QuestionRow, Rating, Scorecard } from '../scorecard-schema';
import { aiSentences } from '../scorecard-summary-words';
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
  recommendationName,
  speakerOf,
  spentOf,
  turnsOf,
} from '../scorecard-words';
import { markdownSummary } from './markdown-summary';
import { text } from './markdown-text';

/** The scorecard as GitHub-flavoured Markdown in which every word from outside is text. */
export const scorecardMarkdown = (scorecard: Scorecard): string =>
  `${[
    `# ${text(scorecard.candidate)}`,
    list(facts(scorecard)),
    `## Recommendation: ${recommendationName(scorecard.recommendation)}`,
    text(scorecard.rationale),
    '## Competencies',
    table(scorecard.competencies),
    '## Evidence',
    ...scorecard.competencies.flatMap(evidence),
    ...section('### Other notes and quotes', list(general(scorecard).map(kept))),
    '## Questions asked',
    ...(scorecard.questions.length > 0 ? scorecard.questions.flatMap(question) : ['None.']),
    ...section('## Not asked', list(scorecard.notAsked.map(left))),
    ...section('## Missing', list(scorecard.missing.map(text))),
    ...markdownSummary(scorecard),
    '## About this record',
    list(
      [
        ...originSentences(scorecard),
        ...aiSentences(scorecard),
        ...consentSentences(scorecard),
        ...gapSentences(scorecard),
      ].map(text),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;

const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n');

const section = (heading: string, body: string): string[] => (body ? [heading, body] : []);

const facts = (scorecard: Scorecard): string[] =>
  [
    ['Role', scorecard.role],
    ['Interviewer', scorecard.interviewer],
    ['Date', dateOf(scorecard)],
    ['Length', lengthOf(scorecard)],
    ['Kit', kitOf(scorecard)],
    ['Call', platformName[scorecard.platform]],
    ['Reference', scorecard.reference],
  ].flatMap(([name, value]) => (value ? [`${name}: ${text(value)}`] : []));

const table = (rows: CompetencyRow[]): string =>
  [
    '| Competency | Level | Meaning | Kept |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ label, rating, evidence: items }) => {
      const meaning = text([meaningOf(rating), ...changesOf(rating)].join(' '));
      return `| ${text(label)} | ${levelName(rating.level)} | ${meaning} | ${items.length} |`;
    }),
  ].join('\n');

function evidence({ label, rating, evidence: items, questions }: CompetencyRow): string[] {
  if (items.length + questions.length === 0) return [];
  const levels = questions.map((each) => `${text(each.title)}: ${levelName(each.rating.level).toLowerCase()}`);
  return [
    `### ${text(label)}: ${levelName(rating.level).toLowerCase()}${ratedAt(rating)}`,
    ...section('Its questions:', list(levels)),
    ...section('Kept:', list(items.map(kept))),
  ];
}

const ratedAt = ({ time, given, level }: Rating): string =>
  time !== null && given === level ? `, rated at ${clock(time)}` : '';

/** A quote stands in quotation marks with its speaker, a note alone. */
function kept(item: EvidenceItem): string {
  const of = item.question ? ` (${text(item.question.title)})` : '';
  if (item.kind === 'note') return `${clock(item.time)} ${text(item.text)}${of}`;
  return `${clock(item.time)} ${text(speakerOf(item))}: “${text(item.text)}”${of}`;
}

/** Notes of no question, and those of questions that belong to no competency. */
const general = ({ general: loose, questions }: Scorecard): EvidenceItem[] =>
  [...loose, ...questions.filter((each) => each.competency === null).flatMap((each) => each.evidence)].sort(
    (a, b) => a.time - b.time,
  );

function question(row: QuestionRow): string[] {
  const { title, core, number, from, spent, planned, prompt, rating, points, probes } = row;
  const tags = [core ? 'core' : '', number === null ? 'not in the bank' : '', spentOf(spent, planned)].filter(Boolean);
  return [
    `### ${clock(from)} ${text(title)} (${tags.join(', ')})`,
    text(prompt),
    list([
      ...turnsOf(row).map(text),
      `${levelName(rating.level)}. ${text([meaningOf(rating), ...changesOf(rating)].join(' '))}`,
      ...points.map((point) => `Confirmed: ${text(point.text)}`),
      ...probes.map((probe) => `${probeName(probe)}: ${text(probe.text)}`),
    ]),
  ];
}

const left = ({ title, core, why }: NotAsked): string =>
  [text(title), core ? 'core' : '', why ?? ''].filter(Boolean).join(', ');
