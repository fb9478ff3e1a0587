import { RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';

/** What is left of the call when it is over. Takes the focus, for the button that had it is gone. */
export function Ended({ onAgain }: { onAgain(): void }) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    <div className="ended">
      <div ref={card} className="card" tabIndex={-1} role="status">
        <h2>The call has ended.</h2>
        <p className="t2">Wrap up in the panel.</p>
        <button type="button" className="btn edge" onClick={onAgain}>
          <RotateCcw className="i" aria-hidden />
          Start again
        </button>
      </div>
    </div>
  );
}
