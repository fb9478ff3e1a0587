import { EyeOff } from 'lucide-react';
import { useRef } from 'react';

interface Props {
  /** What is still missing, as a sentence; null: nothing is, and looking is no early look. */
  until: string | null;
  /** Said once nothing is missing. */
  ready: string;
  onUncover(): void;
}

/** Holds the place of a summary that is covered. One can look at any time; looking early is recorded. */
export function Cover({ until, ready, onUncover }: Props) {
  const pressed = useRef(false);
  const uncover = () => {
    // A second press would be a second act.
    if (!pressed.current) onUncover();
    pressed.current = true;
  };
  return (
    <div className="generated covered">
      <EyeOff className="i" aria-hidden />
      <p>{until ?? ready}</p>
      <div className="do">
        <button type="button" className={until === null ? 'btn soft small' : 'btn small'} onClick={uncover}>
          {until === null ? 'Show the summary' : 'Look now'}
        </button>
        {until !== null && <span className="small t2">The scorecard will say that you looked first.</span>}
      </div>
    </div>
  );
}
