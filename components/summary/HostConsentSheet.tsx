import { useRef } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { consentWording } from '@/utils/consent';
import { useWriting, waitsFor } from './writing';

/** Asks for consent to the host before anything is sent there; without it nothing else changes. */
export function HostConsentSheet({ isHere }: { isHere(questionId: string | null): boolean }) {
  const { step, begin, cancel } = useWriting();
  const { act, state } = useInterview();
  const pressed = useRef(false);
  const host = step.kind === 'consent' && waitsFor(step).some(isHere) ? step.host : null;

  async function agreed() {
    if (step.kind !== 'consent' || pressed.current) return;
    pressed.current = true;
    const call = state.consent?.call ?? null;
    const wording = consentWording(step.host);
    if (await act({ kind: 'consent', answer: 'agreed', call, host: step.host, wording, amends: true }))
      begin(step.questionIds);
    pressed.current = false;
  }

  return (
    <Sheet title="Ask the candidate first" open={host !== null} onClose={cancel}>
      <div className="say-it">
        <p className="t2">Consent so far does not name {host}. Read this out:</p>
        <p className="words">{consentWording(host)}</p>
        <div className="do">
          <button type="button" className="btn primary" onClick={() => void agreed()}>
            Everyone agreed
          </button>
          <button type="button" className="btn" onClick={cancel}>
            Not agreed
          </button>
        </div>
        <p className="kitnote">Without it nothing is sent, and captions are read as before.</p>
      </div>
    </Sheet>
  );
}
