import { text } from '../export/markdown-text';
import { clock, date } from '../format';
import type { EvidenceItem } from '../scorecard-schema';
import { meaningOf, speakerOf } from '../scorecard-words';
import type { DebriefView, PersonView } from './debrief';
import type { Cell, Matrix, MatrixRow } from './matrix';
import type { Debrief } from './record-schema';
import {
  agreementSentence,
  apartSentence,
  askedSentence,
  auditDetails,
  auditWords,
  cellWords,
  columnWords,
  coverSentence,
  DEBRIEF_ORIGIN,
  decisionSentence,
  expectedSentences,
  LENIENCY_CAVEAT,
  leniencySentence,
  matchQuestion,
  signatureWords,
  spreadWords,
  uncoveredSentence,
} from './words';

interface Told {
  record: Debrief;
  view: DebriefView;
  /** Minutes east of Greenwich where it is written. */
  offset: number;
}

/** The debrief as GitHub-flavoured Markdown in which every word from outside is text. Covered levels are not in it. */
export const debriefMarkdown = ({ record, view, offset }: Told): string =>
  `${[
    '# Debrief',
    list(factsOf({ record, view, offset })),
    ...section(
      '## Before you read',
      list([...view.remarks.map((each) => each.text), ...view.proposals.map(matchQuestion)].map(text)),
    ),
    ...section('## Notes', text(view.note)),
    ...view.people.flatMap((each) => personOf(each, view, offset)),
    '## Side by side',
    sidesOf(view),
    list(view.sides.map((side) => text(apartSentence(side)))),
    text(agreementSentence(view.agreement)),
    ...section('Beside others:', list(leniencyOf(view))),
    ...section('## Same questions', auditOf(view)),
    '## About this record',
    list([DEBRIEF_ORIGIN, ...filesOf(view)].map(text)),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const section = (heading: string, body: string): string[] => (body ? [heading, body] : []);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const factsOf = ({ record, view, offset }: Told): string[] => [
  `Begun: ${date(record.startedAt, offset, { year: true })}`,
  `Candidates: ${view.people.map(({ person }) => text(person.name)).join(', ')}`,
  `Interviewers: ${view.interviewers.map(({ name }) => text(name)).join(', ')}`,
];

function personOf(each: PersonView, view: DebriefView, offset: number): string[] {
  const { person, cover, matrix, topics, note, decision, earlier } = each;
  return [
    `## ${text(person.name)}`,
    list(
      [
        ...(person.references.length > 0 ? [`Reference: ${person.references.join(', ')}`] : []),
        coverSentence(cover),
        ...cover.uncovered.map((event) => uncoveredSentence(event, offset)),
        ...expectedSentences(cover, offset),
      ].map(text),
    ),
    ...(matrix ? ['### Levels', levelsOf(matrix)] : []),
    ...section('### To talk about', list(topics.map(({ label, why }) => `${text(label)}: ${text(why)}`))),
    ...(matrix
      ? section(
          '### Evidence',
          matrix.rows
            .map((row) => evidenceOf(row, matrix))
            .filter(Boolean)
            .join('\n\n'),
        )
      : []),
    ...section('### Notes of the debrief', list(notesOf(each, view))),
    ...section('### General note', text(note)),
    ...section('### Decision', decision ? text(decisionSentence(decision, offset)) : ''),
    ...section('Decided before:', list(earlier.map((past) => text(decisionSentence(past, offset))))),
  ];
}

const levelsOf = ({ columns, rows }: Matrix): string =>
  table(
    ['Competency', ...columns.map((column) => `${text(column.interviewer.name)}: ${columnWords(column)}`), 'Spread'],
    rows.map(({ label, cells, spread }) => [text(label), ...cells.map(cellWords), spreadWords(spread)]),
  );

function evidenceOf({ label, cells }: MatrixRow, { columns }: Matrix): string {
  const told = cells.flatMap((cell, i) =>
    cell.kind === 'missing' || cell.evidence.length === 0 ? [] : [voiceOf(columns[i]?.interviewer.name ?? '', cell)],
  );
  return told.length > 0 ? `#### ${text(label)}\n\n${told.join('\n')}` : '';
}

const voiceOf = (who: string, cell: Exclude<Cell, { kind: 'missing' }>): string =>
  [
    `- ${text(who)}: ${cellWords(cell)}. ${text(meaningOf({ ...cell.rating, reason: cell.kind === 'not assessed' ? cell.reason : null }))}`,
    ...cell.evidence.map((item) => `  - ${keptOf(item)}`),
  ].join('\n');

const keptOf = (item: EvidenceItem): string =>
  item.kind === 'note'
    ? `${clock(item.time)} ${text(item.text)}`
    : `${clock(item.time)} ${text(speakerOf(item))}: “${text(item.text)}”`;

const notesOf = ({ notes }: PersonView, { competencies }: DebriefView): string[] =>
  [...notes].map(([id, words]) => `${text(competencies.find((each) => each.id === id)?.label ?? id)}: ${text(words)}`);

const sidesOf = ({ people, sides }: DebriefView): string =>
  table(
    ['Competency', ...people.map(({ person }) => text(person.name))],
    sides.map(({ label, cells }) => [
      text(label),
      ...cells.map((cell) =>
        cell === null
          ? 'Covered'
          : cell.levels.map(({ interviewer, cell: each }) => `${text(interviewer)}: ${cellWords(each)}`).join('<br>'),
      ),
    ]),
  );

const leniencyOf = ({ leniency }: DebriefView): string[] =>
  leniency.length > 0 ? [...leniency.map(leniencySentence), LENIENCY_CAVEAT].map(text) : [];

const auditOf = ({ people, audit }: DebriefView): string =>
  audit.length === 0
    ? ''
    : [
        table(
          ['Core question', ...people.map(({ person }) => text(person.name)), 'Asked of'],
          audit.map(({ title, cells, asked, of }) => [text(title), ...cells.map(auditWords), `${asked} of ${of}`]),
        ),
        audit
          .map(
            (row) =>
              `- ${text(askedSentence(row))}${row.cells.map((cell, i) => `\n  - ${text(people[i]?.person.name ?? '')}: ${auditDetails(cell).map(text).join('; ')}`).join('')}`,
          )
          .join('\n'),
      ].join('\n\n');

const filesOf = ({ people }: DebriefView): string[] =>
  people.flatMap(({ person }) =>
    person.cards.map(({ standing }) => `${standing.file}: ${person.name}. ${signatureWords(standing)}.`),
  );
