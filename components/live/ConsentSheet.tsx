import { ConsentChoice } from '@/components/interview/ConsentChoice';
import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { CONSENT_WORDING } from '@/utils/consent';

/** Records the consent, or a change of it, while the interview goes on. */
export function ConsentSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const { state, act } = useInterview();
  return (
    <Sheet title="Consent" open={open} onClose={onClose}>
      <ConsentChoice
        answer={state.consent?.answer ?? 'not asked'}
        onAnswer={(answer) => {
          void act({ kind: 'consent', answer, wording: CONSENT_WORDING });
          if (answer !== 'not asked') onClose();
        }}
      />
    </Sheet>
  );
}
