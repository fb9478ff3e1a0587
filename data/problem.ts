/** What a failed write means, as a short sentence for the screen. */
export function problemOf(error: unknown): string {
  const name = error instanceof Error ? innerName(error) : '';
  if (name === 'QuotaExceededError') return 'The disk is full.';
  if (name === 'DatabaseClosedError' || name === 'InvalidStateError')
    return 'Askside was updated or its storage was closed. Close this panel and open it again.';
  return 'The browser could not write it.';
}

/** Dexie wraps what the browser said. */
function innerName(error: Error): string {
  const { inner } = error as { inner?: unknown };
  return inner instanceof Error ? inner.name : error.name;
}
