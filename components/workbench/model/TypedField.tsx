import { type ReactNode, type RefObject, useId } from 'react';
import { FieldNote } from './FieldNote';
import type { Typing } from './useTyping';

interface Props {
  label: string;
  typing: Typing;
  /** What stands below while nothing is wrong. */
  note?: ReactNode;
  /** The id of the line that says it for several fields at once; there is none below this one then. */
  noteId?: string;
  /** Beside the field, in its row. */
  beside?: ReactNode;
  unit?: string;
  short?: boolean;
  inputMode?: 'numeric' | 'decimal' | 'url';
  placeholder?: string;
  field?: RefObject<HTMLInputElement | null>;
}

/** A field with its label, and a line below it that is held for what is wrong. */
export function TypedField({ label, typing, note, noteId, beside, unit, short = false, field, ...input }: Props) {
  const id = useId();
  const { problem } = typing;
  return (
    <div className="typed">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="typed-row">
        <input
          {...input}
          {...typing.input}
          id={id}
          ref={field}
          className={short ? 'field typed-short' : 'field'}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={noteId ?? `${id}-note`}
        />
        {unit && <span className="t2">{unit}</span>}
        {beside}
      </div>
      {noteId === undefined && <FieldNote id={`${id}-note`} problem={problem} note={note} />}
    </div>
  );
}
