import type { Recommendation } from '../records';
import type { CompetencyRow, Scorecard } from '../scorecard-schema';
import { type Fitted, indented } from './fitted';
import { reread, unchosen, unscored, wordsOnly } from './loss';
import { groundsOf, passagesOf } from './passages';

// applicationFeedback.submit of Ashby's API: developers.ashbyhq.com/reference/applicationfeedbacksubmit-1

/** The values of Ashby's own select of the overall recommendation. */
const VALUES: Record<Exclude<Recommendation, 'no decision'>, string> = {
  'strong yes': '4',
  yes: '3',
  no: '2',
  'strong no': '1',
};

/** The scorecard as field submissions for an Ashby feedback form. Paths are to be matched to the reader's form. */
export function ashbyFeedback(scorecard: Scorecard): Fitted {
  const { recommendation, rationale, competencies } = scorecard;
  const feedback = {
    applicationId: null,
    formDefinitionId: null,
    feedbackForm: {
      fieldSubmissions: [
        ...(recommendation === null || recommendation === 'no decision'
          ? []
          : [{ path: 'overall_recommendation', value: VALUES[recommendation] }]),
        ...(rationale ? [{ path: 'rationale', value: plain([rationale]) }] : []),
        ...competencies.map(competency),
        ...passagesOf(scorecard).map(({ key, title, lines }) => ({ path: key, value: plain([title, ...lines]) })),
      ],
    },
  };
  return { text: indented(feedback), loss: lossOf(scorecard) };
}

/** A score with its grounds as comments; where there is no level, a text of another path, since a score must be 1 to 4. */
function competency(row: CompetencyRow) {
  const grounds = [row.label, ...groundsOf(row)];
  return typeof row.rating.level === 'number'
    ? { path: `competency_${row.id}`, value: { score: row.rating.level, comments: plain(grounds) } }
    : { path: `competency_${row.id}_note`, value: plain(grounds) };
}

/** Ashby takes plain text for its rich-text fields. */
const plain = (lines: string[]) => ({ type: 'PlainText', value: lines.join('\n') });

const lossOf = (scorecard: Scorecard): string[] => [
  ...unchosen({ ...scorecard, finished: true }, 'overall_recommendation'),
  ...(scorecard.recommendation === 'no decision'
    ? ['Ashby cannot say “no decision”, so overall_recommendation is left out.']
    : []),
  ...unscored(scorecard, 'Ashby'),
  ...reread(scorecard, 'Ashby'),
  ...wordsOnly(scorecard, 'Ashby'),
  'Ashby wants its own ids and the paths of your form. They are not known here: ids are empty, paths are to be matched.',
];
