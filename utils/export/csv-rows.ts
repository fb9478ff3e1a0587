import { minuteCount } from '../format';
import { platformName } from '../platforms';
import type { CompetencyRow, EvidenceItem, QuestionRow, Rating, Scorecard } from '../scorecard-schema';
import { revealSentences } from '../scorecard-words';
import { summaryRows } from './csv-summary-rows';
import { secondsOf } from './seconds';

/** One fact. `part` says which; times are seconds since the interview began, which no spreadsheet takes for a time of day. */
export interface Row {
  part: string;
  competency?: string;
  question?: string;
  value?: string | number;
  text?: string;
  seconds?: number;
  minutes?: number;
}

/** Every fact of a scorecard beside those that name the interview. */
export const rowsOf = (scorecard: Scorecard): Row[] => {
  const labels = new Map(scorecard.competencies.map(({ id, label }) => [id, label]));
  return [
    ...factRows(scorecard),
    ...scorecard.competencies.flatMap(competencyRows),
    ...scorecard.questions.flatMap((question) =>
      questionRows(question, question.competency ? labels.get(question.competency) : undefined),
    ),
    ...leftRows(scorecard),
    ...scorecard.general.map((item) => evidenceRow(item)),
    ...summaryRows(scorecard),
    ...recordRows(scorecard),
  ];
};

const factRows = ({ recommendation, rationale, duration, platform, kit }: Scorecard): Row[] => [
  { part: 'recommendation', value: recommendation ?? 'none chosen', text: rationale },
  { part: 'length planned', minutes: duration.planned },
  { part: 'length', minutes: minuteCount(duration.actual) },
  { part: 'call', value: platformName[platform] },
  { part: 'kit', value: kit.version, text: `${kit.name}, ${kit.mode}` },
  ...(kit.packs ?? []).map(({ id, name }) => ({ part: 'pack', value: id, text: name })),
];

const competencyRows = ({ label, rating, evidence }: CompetencyRow): Row[] => [
  ...ratingRows('competency', { competency: label }, rating),
  ...evidence.map((item) => evidenceRow(item, label)),
];

function questionRows(question: QuestionRow, competency: string | undefined): Row[] {
  const of = { question: question.title, ...(competency === undefined ? {} : { competency }) };
  return [
    {
      part: question.core ? 'core question' : 'question',
      ...of,
      value: question.number ?? 'own',
      text: question.prompt,
      seconds: secondsOf(question.from),
      minutes: minuteCount(question.spent),
    },
    ...(question.planned === null ? [] : [{ part: 'minutes planned', ...of, minutes: question.planned }]),
    ...question.turns.map(({ how, words, from }) => ({
      part: 'asked',
      ...of,
      value: how,
      text: words ?? '',
      seconds: secondsOf(from),
    })),
    ...ratingRows('answer', of, question.rating),
    ...question.probes.map(({ text, how }) => ({ part: 'probe', ...of, value: how, text })),
    ...question.points.map(({ text }) => ({ part: 'confirmed point', ...of, text })),
    // Evidence of a question in the bank stands with its competency already.
    ...(question.competency === null ? question.evidence.map((item) => evidenceRow(item)) : []),
  ];
}

function ratingRows(part: string, of: Pick<Row, 'competency' | 'question'>, rating: Rating): Row[] {
  const seconds = rating.time === null ? {} : { seconds: secondsOf(rating.time) };
  const without = rating.given !== null && rating.given !== rating.level;
  return [
    { part, ...of, value: rating.level, text: rating.anchor ?? rating.reason ?? '', ...seconds },
    ...(without ? [{ part: `${part}, given without evidence`, ...of, value: rating.given ?? '', ...seconds }] : []),
    ...rating.earlier.map(({ level, time }) => ({
      part: `${part}, earlier`,
      ...of,
      value: level ?? 'taken back',
      seconds: secondsOf(time),
    })),
    ...revealSentences(rating.revealed).map((text) => ({
      part: `${part}, summary seen first`,
      ...of,
      text,
      seconds: secondsOf(rating.revealed?.time ?? 0),
    })),
  ];
}

const evidenceRow = (item: EvidenceItem, competency?: string): Row => ({
  part: item.kind,
  ...(competency === undefined ? {} : { competency }),
  ...(item.question ? { question: item.question.title } : {}),
  value: item.kind === 'quote' ? item.speaker : '',
  text: item.text,
  seconds: secondsOf(item.time),
});

const leftRows = ({ notAsked }: Scorecard): Row[] =>
  notAsked.map(({ core, title, why, prompt }) => ({
    part: core ? 'core question not asked' : 'question not asked',
    question: title,
    value: why ?? '',
    text: prompt,
  }));

const recordRows = ({ consent, gaps, missing }: Scorecard): Row[] => [
  ...(consent?.history ?? []).flatMap(({ answer, wording, host, time }) => [
    { part: 'consent', value: answer, text: wording, seconds: secondsOf(time) },
    ...(host === null ? [] : [{ part: 'consent, host named', value: host, seconds: secondsOf(time) }]),
  ]),
  ...gaps.map(({ cause, time, length }) => ({
    part: 'gap',
    value: cause,
    text: length === null ? 'to the end' : `${secondsOf(length)} s`,
    seconds: secondsOf(time),
  })),
  ...missing.map((text) => ({ part: 'missing', text })),
];
