import { useRef, useState } from 'react';
import { keysFrom, type SealingKeys } from '@/data/sealing';

/** A key file is some hundred letters; what is larger is not read. */
const LARGEST = 10_000;

interface Props {
  present: SealingKeys | null;
  onLoad(keys: SealingKeys): void;
}

/** Takes the secret key from its backup. Other keys than those that are here take their place only after a question. */
export function LoadKeys({ present, onLoad }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [other, setOther] = useState<SealingKeys | null>(null);

  async function read(file: File): Promise<void> {
    setOther(null);
    setProblem(null);
    const found = file.size > LARGEST ? null : await keysFrom(await file.text()).catch(() => null);
    if (!found) setProblem('There is no secret key in this file. It is a line that begins with AGE-SECRET-KEY-1.');
    else if (!present || present.secretKey === found.secretKey) onLoad(found);
    else setOther(found);
  }

  return (
    <div className="own-keys-part">
      <input
        ref={field}
        type="file"
        hidden
        aria-label="A saved secret key"
        accept=".txt,.key,text/plain"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      <button type="button" className="btn edge" onClick={() => field.current?.click()}>
        {present ? 'Load other keys' : 'Load keys that I saved'}
      </button>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {other && (
        <div className="own-keys-ask" role="alert">
          <p>
            These are other keys than yours here. What was sealed to yours can then be opened only with their own
            backup.
          </p>
          <button
            type="button"
            className="btn edge small"
            onClick={() => {
              onLoad(other);
              setOther(null);
            }}
          >
            Take the loaded keys
          </button>
          <button type="button" className="btn small" onClick={() => setOther(null)}>
            Keep mine
          </button>
        </div>
      )}
    </div>
  );
}
