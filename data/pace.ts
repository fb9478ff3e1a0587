import { PACE, type Pace } from '@/utils/llm/pace';

/** How patient whoever waits has to be by now; `tell` is called when that changes by time alone. */
export function watchPace(tell: () => void, after = PACE) {
  let [isLong, isLate, hasText] = [false, false, false];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const long = setTimeout(() => {
    isLong = true;
    tell();
  }, after.long);
  return {
    now: (): Pace => (isLate && !hasText ? 'waiting' : isLong ? 'long' : 'usual'),
    /** The next answer is asked for. */
    next(): void {
      [isLate, hasText] = [false, false];
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        isLate = true;
        tell();
      }, after.waiting);
    },
    /** Whether any of the answer is there now; a failed request takes it back. */
    has(text: boolean): void {
      hasText = text;
    },
    end(): void {
      clearTimeout(long);
      clearTimeout(waiting);
    },
  };
}
