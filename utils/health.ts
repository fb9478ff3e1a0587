import type { CallState, ReaderSees } from './port';
import type { ActOf } from './records';

/** What is known about the captions at one moment. */
export interface CaptionFacts {
  consent: ActOf<'consent'>['answer'] | null;
  /** null: no call page is followed. */
  call: CallState | null;
  connected: boolean;
  sees: ReaderSees | null;
  /** ms since the last word; null while there was none. */
  quietFor: number | null;
  english: boolean | null;
  /** The tab shows another call than the one that consent was given for. */
  otherCall: boolean;
  /** Another panel of the same interview reads the captions. */
  elsewhere: boolean;
}

export type HealthState =
  | 'active'
  | 'silent'
  | 'stopped'
  | 'searching'
  | 'captions off'
  | 'lost'
  | 'wrong language'
  | 'no call'
  | 'not in call'
  | 'elsewhere'
  | 'other call'
  | 'not asked'
  | 'declined'
  | 'withdrawn'
  | 'unread platform';

export interface Health {
  state: HealthState;
  /** `fault` concerns the machine and is shown in amber; `settled` is a person's decision. */
  tone: 'ok' | 'plain' | 'settled' | 'fault';
}

/** Thinking takes time: only a longer quiet makes one doubt the captions. */
export const SILENT_AFTER = 20_000;
export const STOPPED_AFTER = 45_000;

/** How the captions are, most decisive fact first. */
export function healthOf(facts: CaptionFacts): Health {
  // A person's no stands whatever the page does: what was read can be deleted without a call, too.
  if (facts.consent === 'declined' || facts.consent === 'withdrawn') return { state: facts.consent, tone: 'settled' };
  if (facts.elsewhere && facts.consent === 'agreed') return { state: 'elsewhere', tone: 'plain' };
  if (!facts.call) return { state: 'no call', tone: 'plain' };
  if (facts.consent !== 'agreed') return { state: 'not asked', tone: 'settled' };
  if (facts.otherCall) return { state: 'other call', tone: 'plain' };
  if (facts.call.platform === 'zoom' || facts.call.platform === 'teams')
    return { state: 'unread platform', tone: 'plain' };
  if (!facts.connected) return { state: 'lost', tone: 'fault' };
  if (!facts.call.inCall) return { state: 'not in call', tone: 'plain' };
  if (facts.call.captions === 'off') return { state: 'captions off', tone: 'fault' };
  if (facts.sees === 'lost') return { state: 'lost', tone: 'fault' };
  if (facts.english === false) return { state: 'wrong language', tone: 'fault' };
  if (facts.quietFor === null) return { state: 'searching', tone: 'plain' };
  if (facts.quietFor >= STOPPED_AFTER) return { state: 'stopped', tone: 'fault' };
  return { state: facts.quietFor >= SILENT_AFTER ? 'silent' : 'active', tone: 'ok' };
}
