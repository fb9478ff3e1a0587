import type { ReactNode } from 'react';

/** The line below a field or a few, with what is wrong in them or else what there is to know. */
export const FieldNote = ({ id, problem, note }: { id: string; problem: string | null; note: ReactNode }) => (
  <p id={id} className={problem ? 'typed-note problem' : 'typed-note small t2'} aria-live="polite">
    {problem ?? note}
  </p>
);
