import { useRef } from 'react';
import { ConsentChoice } from '@/components/interview/ConsentChoice';
import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { type ConsentAnswer, consentWording } from '@/utils/consent';

/** Records the consent, or a change of it, while the interview goes on. */
export function ConsentSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const { state, act, callId, otherCall } = useInterview();
  // What was answered for the call before says nothing of this one.
  const stands = otherCall ? 'not asked' : (state.consent?.answer ?? 'not asked');

  // A second press may come before the first one is written.
  const pressed = useRef<ConsentAnswer | null>(null);

  function press(answer: ConsentAnswer) {
    const before = pressed.current ?? stands;
    // Who withdrew has declined; saying so again must not hide that words may still be there to delete.
    const same = answer === before || (answer === 'declined' && before === 'withdrawn');
    if (!same) void act({ kind: 'consent', answer, call: callId, wording: consentWording(null) });
    pressed.current = answer;
    if (answer !== 'not asked') close();
  }

  function close() {
    pressed.current = null;
    onClose();
  }

  return (
    <Sheet title="Consent" open={open} onClose={close}>
      <ConsentChoice answer={stands} onAnswer={press} />
    </Sheet>
  );
}
