import type { HealthState } from './health';
import type { HealthNotice } from './health-notice';

/** The states whose words are always the same. */
export type FixedState =
  | 'layout unknown'
  | 'wrong language'
  | 'speaker unresolved'
  | 'no call'
  | 'not in call'
  | 'moving'
  | 'call ended'
  | 'notes only'
  | 'elsewhere'
  | 'other call'
  | 'withdrawn';

/** What is so, and what to do, for states that depend on nothing else. */
export const FIXED: Record<FixedState, HealthNotice> = {
  'layout unknown': {
    title: 'Captions not found',
    text: 'The call page is not as it was. Show the panel where they are.',
    remedy: 'pick',
  },
  'wrong language': {
    title: 'Captions are not in English',
    text: 'Only English is understood. Set the spoken language in the call’s caption settings.',
    remedy: 'notes only',
  },
  'speaker unresolved': {
    title: 'A speaker is unknown',
    text: 'Until you say who it is, their words count for nobody.',
    remedy: 'who is',
  },
  'no call': {
    title: 'No call is followed',
    text: 'Everything but captions works without one.',
    remedy: 'write a note',
  },
  'not in call': {
    title: 'Not in a call now',
    text: 'Captions are read while you are in one.',
    remedy: 'write a note',
  },
  moving: {
    title: 'Moving to another room',
    text: 'Reading goes on when captions are back there.',
    remedy: 'notes only',
  },
  'call ended': {
    title: 'The call has ended',
    text: 'No more captions are read. Notes and levels go on.',
    remedy: 'wrap up',
  },
  'notes only': {
    title: 'Notes only',
    text: 'Captions are not read. The transcript will name the gap.',
    remedy: 'read again',
  },
  elsewhere: {
    title: 'Open in another window too',
    text: 'That window reads the captions. Both keep every note.',
    remedy: 'write a note',
  },
  'other call': {
    title: 'This is another call',
    text: 'Consent was given for the call before. Nothing is read here.',
    remedy: 'ask for consent',
  },
  withdrawn: {
    title: 'Reading stopped',
    text: 'No words of the call are read. Notes and levels stay.',
    remedy: 'change consent',
  },
};

/** Whether a state's words are always the same. */
export const isFixed = (state: HealthState): state is FixedState => state in FIXED;
