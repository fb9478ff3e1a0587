import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ConsentQuestion } from '@/components/interview/ConsentQuestion';
import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { settingsQuery } from '@/data/queries';
import { type ConsentChoice, choiceOf, consentFor } from '@/utils/consent';
import { hostToName } from '@/utils/llm/address';
import { noModel } from '@/utils/records';

/** Records the consent, or a change of it, while the interview goes on. */
export function ConsentSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const { state, act, callId, otherCall } = useInterview();
  const host = hostToName(useQuery(settingsQuery).data?.model ?? noModel);
  // What was answered for the call before says nothing of this one.
  const consent = otherCall ? null : state.consent;
  const stands = choiceOf(consent, host);

  // A second press may come before the first one is written.
  const pressed = useRef<ConsentChoice | null>(null);

  function press(choice: ConsentChoice) {
    const before = pressed.current ?? stands;
    // Who withdrew has declined; saying so again must not hide that words may still be there to delete.
    const same = choice === before || (choice === 'declined' && before === 'withdrawn');
    // Reading is agreed to already: only the host is another, so reading does not begin anew.
    const amends = reads(choice) && consent?.answer === 'agreed' && (before === null || reads(before));
    if (!same)
      void act({
        kind: 'consent',
        call: callId,
        ...consentFor(choice, host),
        ...(amends && { amends: true as const }),
      });
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
