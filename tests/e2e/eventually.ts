import { vi } from 'vitest';

/** As patient as a look for words on the screen: what is stored or focused must come, and a busy machine may take its time. */
export const eventually = <T>(check: () => T | Promise<T>, { timeout = 10_000, interval = 50 } = {}): Promise<T> =>
  vi.waitFor(check, { timeout, interval });
