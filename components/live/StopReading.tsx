import { CircleStop } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';

/** Withdraws the consent to read captions, in one press. The dock then offers to delete what was read. */
export function StopReading() {
  const { state, act, stopReading } = useInterview();
  const consent = state.consent;
  if (consent?.answer !== 'agreed') return null;
  return (
    <button
      type="button"
      className="stop"
      title="Consent withdrawn: stop reading captions"
      aria-label="Consent withdrawn: stop reading captions"
      onClick={() => {
        stopReading();
        const { call = null, host = null, wording } = consent;
        void act({ kind: 'consent', answer: 'withdrawn', call, host, wording });
      }}
    >
      <CircleStop className="i" aria-hidden />
    </button>
  );
}
