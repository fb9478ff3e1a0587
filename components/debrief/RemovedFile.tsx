import type { Removing } from './useRemoving';

/** The file that was removed last, with the way back. */
export function RemovedFile({ removing: { last, forget } }: { removing: Removing }) {
  return (
    <div role="status" className={last ? 'deb-removed' : undefined}>
      {last && (
        <>
          <p>
            Removed: <span dir="auto">{last.file}</span>
          </p>
          <button type="button" className="btn small edge" onClick={last.undo}>
            Undo
          </button>
          <button type="button" className="btn small" onClick={forget}>
            Close
          </button>
        </>
      )}
    </div>
  );
}
