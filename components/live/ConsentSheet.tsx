import { useRef } from 'react';
import { ConsentQuestion } from '@/components/interview/ConsentQuestion';
import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { type ConsentChoice, consentFor } from '@/utils/consent';
import { useConsentNow } from './useConsentNow';

/** Records the consent, or a change of it, while the interview goes on. */
export function ConsentSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const { act, callId, stopReading } = useInterview();
  const { consent, host, stands } = useConsentNow();

  // A second press may come before the first one is written.
  const pressed = useRef<ConsentChoice | null>(null);

  function press(choice: ConsentChoice) {
    const before = pressed.current ?? stands;
    // Who withdrew has declined; saying so again must not hide that words may still be there to delete.
    const same = choice === before || (choice === 'declined' && before === 'withdrawn');
    // Reading is agreed to already: only the host is another, so reading does not begin anew.
    const amends = reads(choice) && consent?.answer === 'agreed' && (before === null || reads(before));
    if (!same) {
      // Who takes consent back is read no longer, whatever becomes of the write.
      if (!reads(choice)) stopReading();
      void act({
        kind: 'consent',
        call: callId,
        ...consentFor(choice, host),
        ...(amends && { amends: true as const }),
      });
    }
    pressed.current = choice;
    if (choice !== 'not asked') close();
  }

  function close() {
    pressed.current = null;
    onClose();
  }

  return (
    <Sheet title="Consent" open={open} onClose={close}>
      {/* Whatever was agreed to, what can be asked now is what the settings say now. */}
      <ConsentQuestion
        choice={stands}
        host={host}
        reads={host}
        agreedTo={(consent?.answer === 'agreed' && consent.host) || null}
        onChoose={press}
      />
    </Sheet>
  );
}

const reads = (choice: ConsentChoice): boolean => choice === 'agreed' || choice === 'captions only';
