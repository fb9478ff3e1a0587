import { Check, TriangleAlert } from 'lucide-react';
import type { Keeping } from './useKeeping';

/** Whether the last change of the page is stored, beside its title, which never scrolls away. */
export function Kept({ said }: { said: Keeping['said'] }) {
  return (
    <p className="wb-kept">
      <span role="status">
        {said?.kind === 'saved' && (
          <>
            <Check className="i" aria-hidden /> Saved
          </>
        )}
      </span>
      {said?.kind === 'problem' && (
        <span className="wb-kept-not" role="alert">
          <TriangleAlert className="i" aria-hidden /> {said.words}
        </span>
      )}
    </p>
  );
}
