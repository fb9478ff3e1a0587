import { ConsentChoice } from '@/components/interview/ConsentChoice';
import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { CONSENT_WORDING, type ConsentAnswer } from '@/utils/consent';

/** Records the consent, or a change of it, while the interview goes on. */
export function ConsentSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const { state, act, callId, otherCall } = useInterview();
  // What was answered for the call before says nothing of this one.
  const stands = otherCall ? 'not asked' : (state.consent?.answer ?? 'not asked');

  function press(answer: ConsentAnswer) {
    // Who withdrew has declined; saying so again must not hide that words may still be there to delete.
    const same = answer === stands || (answer === 'declined' && stands === 'withdrawn');
    if (!same) void act({ kind: 'consent', answer, call: callId, wording: CONSENT_WORDING });
    if (answer !== 'not asked') onClose();
  }

  return (
    <Sheet title="Consent" open={open} onClose={onClose}>
      <ConsentChoice answer={stands} onAnswer={press} />
    </Sheet>
  );
}
