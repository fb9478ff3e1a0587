import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Sheet } from '@/components/parts/Sheet';
import { settingsQuery } from '@/data/queries';
import { isPublicKey } from '@/data/sealing';

interface Props {
  open: boolean;
  onClose(): void;
  /** Saves the scorecard so that only the holder of the key's other half can read it. */
  onSave(publicKey: string): void;
}

/** Asks to whom the scorecard is sealed; the last key is offered again. */
export function SealSheet({ open, onClose, onSave }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const last = useQuery(settingsQuery).data?.sealTo ?? '';
  const [typed, setTyped] = useState(last);
  useEffect(() => setTyped(last), [last]);
  const key = typed.trim();
  const wrong = key !== '' && !isPublicKey(key);
  return (
    <Sheet title="Seal to a hiring manager" open={open} onClose={onClose} first={field}>
      <form
        className="seal"
        onSubmit={(event) => {
          event.preventDefault();
          if (isPublicKey(key)) onSave(key);
        }}
      >
        <p className="t2">
          Nobody but the hiring manager can read the file then, not even you. Your own record stays here, and can be
          saved again.
        </p>
        <label className="label" htmlFor={id}>
          Their public key, which begins with age1
        </label>
        <textarea
          id={id}
          ref={field}
          className="field"
          rows={2}
          spellCheck={false}
          value={typed}
          aria-describedby={`${id}-wrong`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="small t2" id={`${id}-wrong`} role="status">
          {wrong && 'This is no whole key: letters are missing or changed. Copy it again.'}
        </p>
        <button type="submit" className="btn primary" disabled={key === '' || wrong}>
          Save sealed scorecard
        </button>
      </form>
    </Sheet>
  );
}
