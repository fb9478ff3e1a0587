import { useEffect, useRef, useState } from 'react';
import { changeReference } from '@/data/interviews';
import { problemOf } from '@/data/problem';
import type { Interview } from '@/utils/records';
import { madeReference, tidyReference } from '@/utils/reference';
import { NumberField } from './NumberField';

/** Says which reference an interview has, and corrects it. What is typed is kept when the field is left. */
export function ChangeNumber({ interview }: { interview: Interview }) {
  const { id, candidate, reference } = interview;
  const made = reference === madeReference(id);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = typed !== null;
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) field.current?.focus();
    else if (wasOpen.current && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const keep = async (next: string) => {
    try {
      if ((tidyReference(next) || madeReference(id)) !== reference) await changeReference(id, next);
      setTyped(null);
      setProblem(null);
    } catch (error) {
      setProblem(`The number could not be kept. ${problemOf(error)}`);
    }
  };
  if (typed === null)
    return (
      <p className="number-now">
        <span className="t2">{made ? 'Reference, made here:' : 'Applicant number:'}</span>{' '}
        <span dir="auto">{reference}</span>
        <button
          type="button"
          className="btn small soft"
          ref={opener}
          aria-label="Change the applicant number"
          onClick={() => setTyped(made ? '' : reference)}
        >
          Change
        </button>
      </p>
    );
  return (
    <form
      className="number-change"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(typed);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void keep(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <NumberField
        candidate={candidate}
        known={reference}
        typed={typed}
        onType={setTyped}
        onSamePerson={(other) => void keep(other.reference)}
        field={field}
      />
      <button type="submit" className="btn small edge">
        Keep the number
      </button>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
