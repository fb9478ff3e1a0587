import { useInterview } from '@/components/interview/InterviewContext';
import { Choice } from '@/components/parts/Choice';
import { RECOMMENDATIONS } from '@/utils/records';
import type { Rationale } from './useRationale';

const OPTIONS = RECOMMENDATIONS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** The person's recommendation and why. Nothing is proposed. */
export function Recommend({ rationale }: { rationale: Rationale }) {
  const { state, act } = useInterview();
  return (
    <section className="rec">
      <h2>Your recommendation</h2>
      <Choice
        label="Recommendation"
        value={state.recommendation}
        options={OPTIONS}
        onChange={(recommendation) => {
          if (recommendation !== state.recommendation) void act({ kind: 'recommend', recommendation });
        }}
      />
      <textarea
        className="field"
        rows={2}
        aria-label="Rationale"
        placeholder="Why, in a sentence or two, from the evidence"
        value={rationale.text}
        onChange={(event) => rationale.change(event.target.value)}
        onBlur={() => void rationale.flush()}
      />
    </section>
  );
}
