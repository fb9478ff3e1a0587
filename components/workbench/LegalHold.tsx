import { type ReactNode, useState } from 'react';
import type { Erasing } from './useErasing';

interface Props {
  erasing: Erasing;
  /** Why it must not be erased, in words; null: it may be. */
  held: ReactNode;
}

/** The end of a dialog that erases: a hold instead, what went wrong, and the buttons. */
export function LegalHold({ erasing: { said, save, erase, hold }, held }: Props) {
  const [reason, setReason] = useState('');
  return (
    <>
      {held !== null ? (
        <p className="wb-held">{held}</p>
      ) : (
        <form
          className="wb-hold"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) void hold(reason.trim());
          }}
        >
          <label className="label" htmlFor="hold">
            Or keep it: why must it not be erased?
          </label>
          <input id="hold" className="field" value={reason} onChange={(event) => setReason(event.target.value)} />
          <button type="submit" className="btn edge" disabled={!reason.trim()}>
            Put a legal hold on it
          </button>
        </form>
      )}
      {said && (
        <p className="problem" role="alert">
          {said}
        </p>
      )}
      <p className="small t2">
        Saving everything saves what language models wrote too. Summaries that are still covered are uncovered by it,
        and the record says when.
      </p>
      <div className="wb-do">
        <button type="button" className="btn edge" onClick={() => void save()}>
          Save everything first
        </button>
        {held !== null ? (
          <button type="button" className="btn edge" onClick={() => void hold(null)}>
            End the legal hold
          </button>
        ) : (
          <button type="button" className="btn danger" onClick={() => void erase()}>
            Erase
          </button>
        )}
      </div>
    </>
  );
}
