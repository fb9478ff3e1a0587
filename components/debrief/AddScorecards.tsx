import { useRef } from 'react';
import type { useAdding } from './useAdding';

interface Props {
  adding: ReturnType<typeof useAdding>;
  /** There are none yet: adding some is the one thing to do. */
  first: boolean;
}

export function AddScorecards({ adding, first }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept=".json,.html,.age"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          void adding.add(files);
        }}
      />
      <button
        type="button"
        className={first ? 'btn primary' : 'btn edge'}
        disabled={adding.opening}
        onClick={() => field.current?.click()}
      >
        {adding.opening ? 'Opening' : 'Add scorecards'}
      </button>
    </>
  );
}
