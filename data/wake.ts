/** Milliseconds between looks, and the difference that is no delay of a timer. */
const EVERY = 1_000;
const JUMP = 15_000;

/**
 * Calls back when the clock went forward by more than the time that passed for this page: the computer slept, or its clock
 * was changed. Returns its stop.
 */
export function watchClock(onJump: () => void): () => void {
  let [clock, passed] = [Date.now(), performance.now()];
  const timer = setInterval(() => {
    const jump = Date.now() - clock - (performance.now() - passed);
    [clock, passed] = [Date.now(), performance.now()];
    if (jump > JUMP) onJump();
  }, EVERY);
  return () => clearInterval(timer);
}
