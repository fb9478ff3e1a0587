import { useCallback, useEffect, useId, useRef, useState } from 'react';

interface Props {
  label: string;
  text: string;
  onKeep(text: string): void;
}

/** How long after the last letter it is kept, in ms. */
const PAUSE = 600;

/** A note that is kept while it is written. */
export function Note({ label, text, onKeep }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  const waiting = useRef<string | null>(null);
  const flush = useCallback(() => {
    if (waiting.current !== null) keep.current(waiting.current);
    waiting.current = null;
  }, []);
  useEffect(() => {
    if (typed === text) return;
    waiting.current = typed;
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, flush]);
  useEffect(() => flush, [flush]);
  return (
    <div className="deb-write">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="field"
        rows={3}
        // An empty field is not printed; styles know one by its placeholder.
        placeholder=" "
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={flush}
      />
    </div>
  );
}
