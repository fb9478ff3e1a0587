import { text } from '../export/markdown-text';
import { clock } from '../format';
import type { EvidenceItem } from '../scorecard-schema';
import { changesOf, meaningOf, recommendationName, speakerOf } from '../scorecard-words';
import { coverSentence, expectedSentences, uncoveredSentence } from './cover-words';
import type { DebriefView, PersonView } from './debrief';
import { list, section, table } from './markdown-parts';
import type { Cell, Matrix, MatrixRow } from './matrix';
import { cellWords, columnWords, decisionSentence, questionWords, spreadWords } from './words';

/** One candidate's part of the debrief, block by block. */
export function personMarkdown(each: PersonView, view: DebriefView, offset: number): string[] {
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
    ...(matrix ? ['### Levels', levelsOf(matrix), ...section('### Recommendations', recommendationsOf(matrix))] : []),
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

const recommendationsOf = ({ columns }: Matrix): string =>
  list(
    columns.flatMap(({ interviewer, received, recommendation }) =>
      received
        ? [`${text(interviewer.name)}: ${recommendationName(recommendation)}. ${text(received.scorecard.rationale)}`]
        : [],
    ),
  );

function evidenceOf({ label, cells }: MatrixRow, { columns }: Matrix): string {
  const told = cells.flatMap((cell, i) =>
    cell.kind === 'missing' || !hasMore(cell) ? [] : [voiceOf(columns[i]?.interviewer.name ?? '', cell)],
  );
  return told.length > 0 ? `#### ${text(label)}\n\n${told.join('\n')}` : '';
}

type Present = Exclude<Cell, { kind: 'missing' }>;

/** What is told beyond the level: what it rests on, and what became of it, of its questions' levels too. */
const hasMore = ({ evidence, rating, questions }: Present): boolean =>
  evidence.length > 0 || [rating, ...questions.map((each) => each.rating)].some((each) => changesOf(each).length > 0);

const changedQuestions = ({ questions }: Present): string[] =>
  questions.flatMap((each) => (changesOf(each.rating).length > 0 ? [`  - ${text(questionWords(each))}`] : []));

const voiceOf = (who: string, cell: Present): string =>
  [
    `- ${text(who)}: ${cellWords(cell)}. ${text(meaningOf({ ...cell.rating, reason: cell.kind === 'not assessed' ? cell.reason : null }))}${changesOf(
      cell.rating,
    )
      .map((each) => ` ${text(each)}`)
      .join('')}`,
    ...changedQuestions(cell),
    ...cell.evidence.map((item) => `  - ${keptOf(item)}`),
  ].join('\n');

const keptOf = (item: EvidenceItem): string =>
  item.kind === 'note'
    ? `${clock(item.time)} ${text(item.text)}`
    : `${clock(item.time)} ${text(speakerOf(item))}: “${text(item.text)}”`;

const notesOf = ({ notes }: PersonView, { competencies }: DebriefView): string[] =>
  [...notes].map(([id, words]) => `${text(competencies.find((each) => each.id === id)?.label ?? id)}: ${text(words)}`);
