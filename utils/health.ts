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
  /** ms since captions came back after a gap; null where none has ended yet. */
  backFor: number | null;
  /** Somebody spoke of whom nobody has said who it is. */
  unresolved: boolean;
  /** The person chose to go on without captions for now. */
  notesOnly: boolean;
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
  | 'out of sight'
  | 'searching'
  | 'captions off'
  | 'lost'
  | 'recovered'
  | 'layout unknown'
  | 'speaker unresolved'
  | 'wrong language'
  | 'no call'
  | 'not in call'
  | 'moving'
  | 'call ended'
  | 'notes only'
  | 'elsewhere'
  | 'other call'
  | 'not asked'
  | 'declined'
  | 'withdrawn';

export interface Health {
  state: HealthState;
  /** `fault` concerns the machine and is shown in amber; `settled` is a person's decision. */
  tone: 'ok' | 'plain' | 'settled' | 'fault';
}

/** Thinking takes time: only a longer quiet makes one doubt the captions. */
export const SILENT_AFTER = 20_000;
export const STOPPED_AFTER = 45_000;
/** How long it is told that captions came back. */
export const BACK_FOR = 12_000;

/** How the captions are, most decisive fact first. */
export function healthOf(facts: CaptionFacts): Health {
  // A person's no stands whatever the page does: what was read can be deleted without a call, too.
  if (facts.consent === 'declined' || facts.consent === 'withdrawn') return { state: facts.consent, tone: 'settled' };
  if (facts.elsewhere && facts.consent === 'agreed') return { state: 'elsewhere', tone: 'plain' };
  if (!facts.call) return { state: 'no call', tone: 'plain' };
  if (facts.consent !== 'agreed') return { state: 'not asked', tone: 'settled' };
  if (facts.otherCall) return { state: 'other call', tone: 'plain' };
  // After the end there is nothing to read again, and a page that went away with its call is not lost.
  if (facts.call.phase === 'over') return { state: 'call ended', tone: 'plain' };
  if (facts.notesOnly) return { state: 'notes only', tone: 'plain' };
  if (!facts.connected) return { state: 'lost', tone: 'fault' };
  return phases[facts.call.phase] ?? captionHealth(facts, facts.call);
}

const phases: Partial<Record<CallState['phase'], Health>> = {
  none: { state: 'not in call', tone: 'plain' },
  moving: { state: 'moving', tone: 'plain' },
};

function captionHealth({ sees, english, quietFor, backFor, unresolved }: CaptionFacts, call: CallState): Health {
  if (call.captions === 'off') return { state: 'captions off', tone: 'fault' };
  if (sees === 'lost') return { state: 'lost', tone: 'fault' };
  if (sees === 'unknown layout') return { state: 'layout unknown', tone: 'fault' };
  if (english === false) return { state: 'wrong language', tone: 'fault' };
  if (quietFor === null) return { state: 'searching', tone: 'plain' };
  if (call.hidden && quietFor >= SILENT_AFTER) return { state: 'out of sight', tone: 'plain' };
  if (quietFor >= STOPPED_AFTER) return { state: 'stopped', tone: 'fault' };
  if (backFor !== null && backFor < BACK_FOR) return { state: 'recovered', tone: 'ok' };
  if (unresolved) return { state: 'speaker unresolved', tone: 'plain' };
  return { state: quietFor >= SILENT_AFTER ? 'silent' : 'active', tone: 'ok' };
}
