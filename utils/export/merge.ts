import type { Recommendation } from '../records';
import type { Scorecard } from '../scorecard-schema';
import { type Fitted, indented, utc } from './fitted';
import { leftOut, unchosen } from './loss';

// Merge's unified Scorecard: docs.merge.dev/merge-unified/ats/common-models/scorecards/the-scorecard-object

const RECOMMENDATIONS: Record<Recommendation, string> = {
  'strong no': 'DEFINITELY_NO',
  no: 'NO',
  yes: 'YES',
  'strong yes': 'STRONG_YES',
  'no decision': 'NO_DECISION',
};

/** The scorecard as Merge's unified model has it, which is little more than the recommendation. */
export function mergeScorecard(scorecard: Scorecard): Fitted {
  const { interviewId, recommendation, startedAt, exportedAt, finished } = scorecard;
  const record = {
    remote_id: interviewId,
    application: null,
    interview: null,
    interviewer: null,
    remote_created_at: utc(startedAt),
    submitted_at: finished ? utc(exportedAt) : null,
    overall_recommendation: recommendation && RECOMMENDATIONS[recommendation],
  };
  return {
    text: indented(record),
    loss: [
      ...unchosen(scorecard, 'overall_recommendation'),
      ...leftOut(scorecard),
      'Merge knows application, interview and interviewer by its own ids, so no name, role or reference is in the file.',
    ],
  };
}
