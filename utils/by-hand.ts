import type { Platform } from './platforms';

/** How captions are switched on by hand; empty where there is no call page. */
export const byHand: Record<Platform, string> = {
  meet: 'Press C in the call.',
  zoom: 'In the call: More, Captions.',
  teams: 'In the call: More, Language and speech.',
  rehearsal: 'Press C in the call.',
  none: '',
};
