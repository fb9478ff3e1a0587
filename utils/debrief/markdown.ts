import { text } from '../export/markdown-text';
import { date } from '../format';
import type { DebriefView } from './debrief';
import { list, section, table } from './markdown-parts';
import { personMarkdown } from './markdown-person';
import type { Debrief } from './record-schema';
import {
  agreementSentence,
  apartSentence,
  askedSentence,
  auditDetails,
  auditWords,
  cellWords,
  DEBRIEF_ORIGIN,
  LENIENCY_CAVEAT,
  leniencySentence,
  matchQuestion,
  NO_LENIENCY,
  signatureWords,
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
    ...view.people.flatMap((each) => personMarkdown(each, view, offset)),
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

const factsOf = ({ record, view, offset }: Told): string[] => [
  `Begun: ${date(record.startedAt, offset, { year: true })}`,
  `Candidates: ${view.people.map(({ person }) => text(person.name)).join(', ')}`,
  `Interviewers: ${view.interviewers.map(({ name }) => text(name)).join(', ')}`,
];

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
  (leniency.length > 0 ? [...leniency.map(leniencySentence), LENIENCY_CAVEAT] : [NO_LENIENCY]).map(text);

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
    person.cards.map(({ standing }) => `${standing.file}: ${person.name}. ${signatureWords(standing)}`),
  );
