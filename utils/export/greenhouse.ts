import type { Level, Recommendation } from '../records';
import type { Scorecard } from '../scorecard-schema';
import { type Fitted, indented, utc } from './fitted';
import { labelsOf, listed, unchosen, wordsOnly } from './loss';
import { groundsOf, passagesOf } from './passages';

// The scorecard object of Greenhouse's Harvest API: developers.greenhouse.io/harvest.html#the-scorecard-object

const RECOMMENDATIONS: Record<Recommendation, string> = {
  'strong no': 'definitely_not',
  no: 'no',
  yes: 'yes',
  'strong yes': 'strong_yes',
  'no decision': 'no_decision',
};

/**
 * Five steps in order, with `mixed` in the middle and `no_decision` beside them. So the four levels take the four outer
 * steps in their order: none is skipped, none stands for two, and the way back is known.
 */
const RATINGS = { 1: 'definitely_not', 2: 'no', mixed: 'mixed', 3: 'yes', 4: 'strong_yes' } as const;
const LEVELS = [1, 2, 3, 4] as const;

/** The scorecard in the fields of Greenhouse. Its ids are Greenhouse's own, so they are empty. */
export function greenhouseScorecard(scorecard: Scorecard): Fitted {
  const { kit, startedAt, exportedAt, finished, interviewer, recommendation, rationale, competencies } = scorecard;
  const person = { id: null, first_name: null, last_name: null, name: interviewer, employee_id: null };
  const record = {
    id: null,
    interview: kit.name,
    candidate_id: null,
    application_id: null,
    interviewed_at: utc(startedAt),
    submitted_by: person,
    interviewer: person,
    submitted_at: finished ? utc(exportedAt) : null,
    overall_recommendation: recommendation && RECOMMENDATIONS[recommendation],
    attributes: competencies.map((row) => ({
      name: row.label,
      type: 'Skills',
      note: groundsOf(row).join('\n'),
      rating: ratingOf(row.rating.level),
    })),
    ratings: Object.fromEntries(
      Object.values(RATINGS).map((rating) => [
        rating,
        competencies.filter((row) => ratingOf(row.rating.level) === rating).map((row) => row.label),
      ]),
    ),
    questions: [{ title: 'Key Take-Aways', lines: rationale ? [rationale] : [] }, ...passagesOf(scorecard)].map(
      ({ title, lines }) => ({ id: null, question: escaped(title), answer: lines.map(paragraphs).join('') }),
    ),
  };
  return { text: indented(record), loss: lossOf(scorecard) };
}

const ratingOf = (level: Level): string => (level === 'not assessed' ? 'no_decision' : RATINGS[level]);

/** Questions and answers are HTML in Greenhouse, so foreign words are escaped. */
const paragraphs = (line: string): string =>
  line
    .split(/\r\n?|\n/)
    .map((each) => `<p>${escaped(each)}</p>`)
    .join('');

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

function lossOf(scorecard: Scorecard): string[] {
  const bent = LEVELS.flatMap((level) => {
    const labels = labelsOf(scorecard, level);
    return labels.length > 0 ? [`level ${level} became “${RATINGS[level]}” (${listed(labels)})`] : [];
  });
  const open = labelsOf(scorecard, 'not assessed');
  return [
    ...unchosen(scorecard, 'overall_recommendation'),
    ...(bent.length > 0 ? [`Greenhouse has no levels: ${listed(bent)}. The notes say the level and its anchor.`] : []),
    ...(open.length > 0
      ? [`Greenhouse cannot say “not assessed”: ${listed(open)} became “no_decision”, which its ratings leave out.`]
      : []),
    ...wordsOnly(scorecard, 'Greenhouse'),
    'Greenhouse knows candidate, application and people by its own ids, which are not known here and stay empty.',
  ];
}
