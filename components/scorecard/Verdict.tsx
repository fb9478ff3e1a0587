import type { Recommendation } from '@/utils/records';
import type { Scorecard } from '@/utils/scorecard-schema';
import { recommendationName } from '@/utils/scorecard-words';

const SCALE: Recommendation[] = ['strong no', 'no', 'yes', 'strong yes'];

/** The recommendation that the interviewer chose, with the reasons given for it. */
export function Verdict({ scorecard: { recommendation, rationale, interviewer } }: { scorecard: Scorecard }) {
  return (
    <section className="verdict" aria-labelledby="recommendation">
      <div>
        <h2 id="recommendation">Recommendation</h2>
        <p className="word">
          {recommendationName(recommendation)}
          {recommendation === null && <span className="sr">none chosen</span>}
        </p>
        <div className="scale" aria-hidden="true">
          {SCALE.map((each) => (
            <span key={each} className={each === recommendation ? 'on' : undefined} />
          ))}
        </div>
        <p className="ends" aria-hidden="true">
          <span>strong no</span>
          <span>strong yes</span>
        </p>
      </div>
      <div>
        <p className="why" dir="auto">
          {rationale || 'No rationale was written.'}
        </p>
        <p className="by">
          {recommendation === null ? 'None chosen' : 'Chosen'} by <bdi>{interviewer || 'the interviewer'}</bdi>
        </p>
      </div>
    </section>
  );
}
