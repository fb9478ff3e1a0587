import { EyeOff } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  /** Whether a press uncovered it, now or at another time. */
  uncovered: boolean;
  /** What is still missing, as a sentence; null: nothing is, and looking is no early look. */
  until: string | null;
  /** Said once nothing is missing. */
  ready: string;
  /** Resolves with false where the look could not be recorded; then it stays covered. */
  onUncover(): Promise<boolean>;
  children: ReactNode;
}

/** Covers a summary. One can look at any time; looking early is recorded. */
export function Cover({ uncovered, until, ready, onUncover, children }: Props) {
  const pressed = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button is gone: who pressed it goes on at what it uncovered.
    // Its first control, as a ring around the whole would be cut by the edges that it scrolls in.
    if (uncovered && pressed.current) (place.current?.querySelector('button') ?? place.current)?.focus();
    pressed.current = false;
  }, [uncovered]);
  async function uncover() {
    // A second press would be a second act.
    if (pressed.current) return;
    pressed.current = true;
    if (!(await onUncover())) pressed.current = false;
  }
  return (
    <div ref={place} className="uncovering" tabIndex={-1}>
      {uncovered ? (
        children
      ) : (
        <div className="generated covered">
          <EyeOff className="i" aria-hidden />
          <p>{until ?? ready}</p>
          <div className="do">
            <button
              type="button"
              className={until === null ? 'btn soft small' : 'btn small'}
              onClick={() => void uncover()}
            >
              {until === null ? 'Show the summary' : 'Look now'}
            </button>
            {until !== null && <span className="small t2">The scorecard will say that you looked first.</span>}
          </div>
        </div>
      )}
    </div>
  );
}
