import { useEffect, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { Choice } from '@/components/parts/Choice';
import { RECOMMENDATIONS } from '@/utils/records';

const OPTIONS = RECOMMENDATIONS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** The person's recommendation and why. Nothing is proposed. */
export function Recommend() {
  const { state, act } = useInterview();
  const [text, setText] = useState<string | null>(null);
  const value = text ?? state.rationale;

  // Kept a moment after the last letter, so that closing the panel loses nothing that was written before.
  useEffect(() => {
    if (text === null || text === state.rationale) return;
    const timer = setTimeout(() => void act({ kind: 'rationale', text }), 600);
    return () => clearTimeout(timer);
  }, [text, state.rationale, act]);

  return (
    <section className="rec">
      <h2>Your recommendation</h2>
      <Choice
        label="Recommendation"
        value={state.recommendation}
        options={OPTIONS}
        onChange={(recommendation) => void act({ kind: 'recommend', recommendation })}
      />
      <textarea
        className="field"
        rows={2}
        aria-label="Rationale"
        placeholder="Why, in a sentence or two, from the evidence"
        value={value}
        onChange={(event) => setText(event.target.value)}
      />
    </section>
  );
}
