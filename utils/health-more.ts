import type { HealthState } from './health';
import type { Tier } from './port';

/** Words come in, or would. */
const READING: ReadonlySet<HealthState> = new Set([
  'active',
  'silent',
  'stopped',
  'out of sight',
  'searching',
  'recovered',
  'speaker unresolved',
  'wrong language',
]);
/** The captions themselves are in the panel's place for them; every other state stands there instead. */
const SHOWN: ReadonlySet<HealthState> = new Set(['active', 'silent', 'searching', 'recovered', 'speaker unresolved']);

/** Whether a state's notice stands where the captions would. */
export const replacesCaptions = (state: HealthState): boolean => !SHOWN.has(state);

/** How the captions that are read were found; nothing where there is nothing to say. */
export function foundBy(state: HealthState, by: Tier | null): string {
  if (!READING.has(state)) return '';
  return by === 'shape' ? 'Found by their shape.' : by === 'picked' ? 'The place you picked.' : '';
}

export type Quiet = 'pick' | 'notes only' | 'copy structure';

/** What else may be done in a state, beside its own remedy. */
export function quietOf(state: HealthState, connected: boolean, remedy: string | null): Quiet[] {
  const missed = state === 'lost' || state === 'layout unknown';
  const pick = connected && (READING.has(state) || missed);
  const notes = READING.has(state) || missed || state === 'captions off' || state === 'moving';
  const fit: [Quiet, boolean][] = [
    ['pick', pick],
    ['notes only', notes],
    ['copy structure', connected],
  ];
  return fit.flatMap(([quiet, fits]) => (fits && quiet !== remedy ? [quiet] : []));
}
