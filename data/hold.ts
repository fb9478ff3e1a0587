/**
 * Holds the interview for this panel: the first panel reads the captions, later ones wait their turn, so that nothing is
 * read twice. Calls back with whether this panel holds it; returns its release.
 */
export function holdInterview(interviewId: string, onHeld: (held: boolean) => void): () => void {
  const name = nameOf(interviewId);
  const released = new AbortController();
  const until = new Promise<void>((resolve) => released.signal.addEventListener('abort', () => resolve()));
  const hold = () => {
    if (!released.signal.aborted) onHeld(true);
    return until;
  };
  void (async () => {
    const got = await navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock ? hold().then(() => true) : false,
    );
    if (got || released.signal.aborted) return;
    onHeld(false);
    await navigator.locks.request(name, { signal: released.signal }, hold);
  })().catch((error: unknown) => {
    if (!released.signal.aborted) throw error;
  });
  return () => released.abort();
}

/** Whether more than one panel shows the interview right now. */
export async function isShared(interviewId: string): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].filter((lock) => lock.name === nameOf(interviewId)).length > 1;
}

/** Whether some panel holds the interview right now. */
export async function isHeld(interviewId: string): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some((lock) => lock.name === nameOf(interviewId)) ?? false;
}

const nameOf = (interviewId: string): string => `interview ${interviewId}`;
