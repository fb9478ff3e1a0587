import { count, levelName } from '../format';
import type { CompetencyRow, Scorecard } from '../scorecard-schema';

// Sentences about what a system cannot hold of this very scorecard; what it does not have is not mentioned.

/** `A, B and C`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The competencies of one level, each name on one line. */
export const labelsOf = ({ competencies }: Scorecard, level: CompetencyRow['rating']['level']): string[] =>
  competencies
    .filter((each) => each.rating.level === level)
    .map((each) => each.label.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim());

/** A number is never made up for a competency that has none. */
export const unscored = (scorecard: Scorecard, system: string): string[] =>
  (['mixed', 'not assessed'] as const).flatMap((level) => {
    const labels = labelsOf(scorecard, level);
    const reason = level === 'mixed' ? 'has no middle' : `cannot say “${level}”`;
    return labels.length > 0
      ? [`${system} ${reason}: ${listed(labels)} got no score, and ${levelName(level).toLowerCase()} stands in words.`]
      : [];
  });

/** Levels keep their number on a scale of four that means something else. */
export const reread = ({ competencies }: Scorecard, system: string): string[] =>
  competencies.some((each) => typeof each.rating.level === 'number')
    ? [
        `${system} reads 1 to 4 as strong no to strong yes. Here they are levels with anchors, whose words stand beside each.`,
      ]
    : [];

const GENERATED =
  'Left out: the generated summary, edited or not, so that a machine’s text is not read as the interviewer’s words.';

/** What stands in a text, because the system has no field for it. */
export function wordsOnly(scorecard: Scorecard, system: string): string[] {
  const { competencies, questions, notAsked, missing, consent, gaps, general, quotesDeleted, summary } = scorecard;
  const ratings = [...competencies, ...questions].map((each) => each.rating);
  const kept = [...competencies, ...questions].some((each) => each.evidence.length > 0) || general.length > 0;
  const parts = [
    [kept, 'the times of notes and quotes'],
    [
      ratings.some(({ earlier, given, level }) => earlier.length > 0 || given !== level),
      'levels that were changed or did not count',
    ],
    [ratings.some(({ revealed }) => revealed?.early), 'a summary that was seen before its level'],
    [questions.length > 0, 'the levels and minutes of questions'],
    [questions.some((each) => each.probes.length > 0), 'probes'],
    [notAsked.length > 0, 'what was not asked'],
    [missing.length > 0, 'what is missing'],
    [consent !== null, 'consent'],
    [gaps.length > 0 || quotesDeleted > 0, 'gaps in the transcript'],
    [tellsOfModels(scorecard), 'which language model was used'],
  ] as const;
  const names = parts.flatMap(([there, name]) => (there ? [name] : []));
  const reworded = consent?.history.some(({ wording }) => wording !== consent.wording) ?? false;
  return [
    ...(names.length > 0 ? [`${system} has no field for ${listed(names)}: text only.`] : []),
    ...(ratings.some(({ revealed }) => revealed?.early === false)
      ? ['Left out: when summaries were uncovered that were seen after their level.']
      : []),
    ...(summary ? [GENERATED] : []),
    ...(reworded ? ['Left out: the earlier wording that was read out for consent.'] : []),
  ];
}

const tellsOfModels = ({ summary, otherSummaries, egress }: Scorecard): boolean =>
  summary !== null || otherSummaries.length > 0 || egress.requests > 0;

/** Everything but the recommendation, where a system holds nothing else. */
export function leftOut(scorecard: Scorecard): string[] {
  const { competencies, questions, notAsked, missing, consent, gaps, general, rationale, summary, egress } = scorecard;
  const rated = competencies.filter((each) => typeof each.rating.level === 'number').length;
  // Evidence of a question in the bank stands with its competency.
  const own = questions.filter((each) => each.competency === null);
  const kept = [...competencies, ...own].reduce((sum, each) => sum + each.evidence.length, general.length);
  const left = [
    rated > 0 && `${count(rated, 'level')} of competencies, with the anchors`,
    ...(['mixed', 'not assessed'] as const).map((level) => {
      const labels = labelsOf(scorecard, level);
      return labels.length > 0 && `that ${listed(labels)} ${labels.length === 1 ? 'is' : 'are'} ${level}`;
    }),
    rationale !== '' && 'the rationale',
    kept > 0 && (kept === 1 ? 'one note or quote' : `${kept} notes and quotes`),
    questions.length > 0 && `${count(questions.length, 'question')} asked, with minutes and levels`,
    notAsked.length > 0 && `${count(notAsked.length, 'question')} not asked`,
    [...competencies, ...questions].some(({ rating }) => rating.revealed !== null) && 'when summaries were uncovered',
    missing.length > 0 && 'what is missing',
    consent !== null && 'consent',
    gaps.length > 0 && `${count(gaps.length, 'gap')} in the transcript`,
    egress.requests > 0 && 'what was sent to language models',
    scorecard.otherSummaries.length > 0 && 'which summaries of single answers were seen or written',
    'the kit, the call and the length',
  ].filter((each) => each !== false);
  return [...left.map((part) => `Left out: ${part}.`), ...(summary ? [GENERATED] : [])];
}

/** A choice that was not made is not turned into one. */
export const unchosen = ({ recommendation, finished }: Scorecard, field: string): string[] => [
  ...(recommendation === null ? [`No recommendation was chosen, so ${field} is empty.`] : []),
  ...(finished ? [] : ['The interview was not finished, so no time of submission is given.']),
];

/** What the loss report says as a file. */
export const lossText = (system: string, loss: readonly string[]): string =>
  `What ${system} could not hold of this scorecard\n\n${
    loss.length > 0 ? loss.map((sentence) => `- ${sentence}`).join('\n') : 'Nothing was left out.'
  }\n`;
