/** A timer that waits for the clock to be driven to it. */
interface Timer {
  id: number;
  at: number;
  every: number | null;
  does: () => void;
}

const RealDate = Date;
/** Milliseconds since 1970 at which every replay begins. */
const BEGINS = RealDate.UTC(2026, 10, 23, 10);
const timers = new Map<number, Timer>();
let now = 0;
let count = 0;

/** Timers of whoever runs in this page, until `forget`; those that are due at the same time run in their order. */
const add = (does: unknown, ms: number, every: number | null): number => {
  count += 1;
  if (typeof does === 'function')
    timers.set(count, { id: count, at: now + Math.max(0, ms), every, does: () => does() });
  return count;
};

class DrivenDate extends RealDate {
  constructor(...parts: unknown[]) {
    // Every form of the constructor is passed on.
    super(...((parts.length === 0 ? [DrivenDate.now()] : parts) as [number]));
  }
  static override now = (): number => BEGINS + now;
}

const cancel = (id?: number | string) => timers.delete(Number(id));

// Before anything else of the bundle runs, so that nothing keeps the real ones.
Object.assign(globalThis, {
  Date: DrivenDate,
  setTimeout: (does: unknown, ms = 0) => add(does, Number(ms), null),
  setInterval: (does: unknown, ms = 0) => add(does, Number(ms), Math.max(1, Number(ms))),
  clearTimeout: cancel,
  clearInterval: cancel,
});
performance.now = () => now;

/** When the next timer is due; `null` where none waits. */
function next(): Timer | null {
  let first: Timer | null = null;
  for (const timer of timers.values()) if (!first || timer.at < first.at) first = timer;
  return first;
}

/** Lets what was changed be noticed: observers of mutations and promises are told before this goes on. */
const noticed = async () => {
  for (let i = 0; i < 4; i++) await null;
};

/** The page's clock, moved by hand. */
export const clock = {
  now: () => now,
  /** Runs all timers up to a time, and stands there. */
  async runTo(ms: number): Promise<void> {
    await noticed();
    for (let timer = next(); timer && timer.at <= ms; timer = next()) {
      now = Math.max(now, timer.at);
      if (timer.every === null) timers.delete(timer.id);
      else timer.at = now + timer.every;
      timer.does();
      await noticed();
    }
    now = Math.max(now, ms);
  },
  noticed,
};
