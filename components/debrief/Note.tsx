import { useCallback, useEffect, useId, useRef, useState } from 'react';

interface Props {
  label: string;
  text: string;
  /** `base`: what stood there when the writing began. */
  onKeep(text: string, base: string): void;
}

/** How long after the last letter it is kept, in ms. */
const PAUSE = 600;

/** A note that is kept while it is written. What another window writes in it appears as soon as nothing waits to be kept here. */
export function Note({ label, text, onKeep }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  /** What is kept as far as is known here, and what is typed beyond it. */
  const base = useRef(text);
  const waiting = useRef<string | null>(null);
  const flush = useCallback(() => {
    const next = waiting.current;
    if (next === null) return;
    const before = base.current;
    [waiting.current, base.current] = [null, next];
    keep.current(next, before);
  }, []);
  useEffect(() => {
    if (waiting.current !== null) return;
    base.current = text;
    setTyped(text);
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew
  useEffect(() => {
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, flush]);
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
        onChange={(event) => {
          waiting.current = event.target.value;
          setTyped(event.target.value);
        }}
        onBlur={flush}
      />
    </div>
  );
}
