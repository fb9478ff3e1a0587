import { useRef, useState } from 'react';
import { Sheet } from '@/components/parts/Sheet';
import { Switch } from '@/components/parts/Switch';
import type { Offer } from '@/data/offer';
import { amountWords } from '@/utils/summary/amount';
import { useWriting, waitsFor } from './writing';

/** The exact text, to be read before it leaves, in the place that it is for. */
export function SendSheet({ isHere }: { isHere(questionId: string | null): boolean }) {
  const { step, cancel } = useWriting();
  const offer = step.kind === 'offer' && waitsFor(step).some(isHere) ? step.offer : null;
  return (
    <Sheet title={offer ? `To ${offer.host}` : 'To be sent'} open={offer !== null} onClose={cancel}>
      {offer && <Texts offer={offer} />}
    </Sheet>
  );
}

function Texts({ offer }: { offer: Offer }) {
  const { send } = useWriting();
  const [unseen, setUnseen] = useState(false);
  const sent = useRef(false);
  return (
    <div className="sending">
      <p className="t2">{amountWords(offer)}</p>
      {offer.note && <p className="small">{offer.note}</p>}
      {offer.answers
        .flatMap(({ texts }) => texts)
        .map(({ title, ask, body }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the texts of one offer never change
          <details key={index} open={index === 0}>
            <summary>{title}</summary>
            <pre className="exact">{ask.user}</pre>
            <details>
              <summary className="small">With these instructions, the same each time</summary>
              <pre className="exact">{ask.system}</pre>
            </details>
            <details>
              <summary className="small">Letter by letter as it is sent</summary>
              <pre className="exact">{body}</pre>
            </details>
          </details>
        ))}
      <Switch on={unseen} onChange={setUnseen}>
        Send to {offer.host} without showing it from now on
      </Switch>
      <button
        type="button"
        className="btn primary"
        onClick={() => {
          if (!sent.current) send(unseen);
          sent.current = true;
        }}
      >
        Send
      </button>
    </div>
  );
}
