import { byHand } from './by-hand';
import { ago, length } from './format';
import type { HealthState } from './health';
import { FIXED, type FixedState, isFixed } from './health-fixed';
import type { Told } from './health-line';
import type { Platform } from './platforms';

/** The one thing to do about a state of the captions. */
export type Remedy =
  | 'switch on'
  | 'pick'
  | 'notes only'
  | 'read again'
  | 'wrap up'
  | 'write a note'
  | 'who is'
  | 'ask for consent'
  | 'change consent';

/** A state in full: what is so, why we think so, what to do. */
export interface HealthNotice {
  title: string;
  text: string;
  remedy: Remedy | null;
}

/** What a state is told in full with. */
export interface Situation extends Told {
  platform: Platform;
  /** The call page answers. */
  connected: boolean;
  canSwitchOn: boolean;
  /** The candidate's first name. */
  first: string;
}

/** The sentence of a state and what to do about it. */
export const noticeOf = (state: HealthState, now: Situation): HealthNotice =>
  isFixed(state) ? FIXED[state] : noticeNow(state, now);

function noticeNow(state: Exclude<HealthState, FixedState>, now: Situation): HealthNotice {
  const [title, text, remedy] = wordsNow(state, now);
  return { title, text: text.trim(), remedy };
}

function wordsNow(state: Exclude<HealthState, FixedState>, now: Situation): [string, string, Remedy | null] {
  const { quietFor, connected, first } = now;
  const hand = byHand[now.platform];
  switch (state) {
    case 'active':
      return [
        'Captions are read',
        `The last words came ${ago(quietFor)}. If the call shows others, pick them.`,
        'pick',
      ];
    case 'silent':
      return [`Silent for ${length(quietFor)}`, 'Perhaps nobody speaks. If the call shows words, pick them.', 'pick'];
    case 'stopped':
      return [`Captions stopped ${ago(quietFor)}`, `They were probably switched off. ${hand}`, 'pick'];
    case 'out of sight':
      return [
        'The call tab is out of sight',
        `No word for ${length(quietFor)}. Bring the tab to the front, or go on without.`,
        'notes only',
      ];
    case 'searching':
      if (now.captions === 'on') return ['No word yet', 'Captions are on. If the call shows words, pick them.', 'pick'];
      // They may just be off where the page does not tell.
      return [
        'No word yet',
        `The page does not tell whether captions are on. ${hand}`,
        now.canSwitchOn ? 'switch on' : 'pick',
      ];
    case 'recovered':
      return ['Captions are back', `${missingWords(now.missing)} A note can hold what was said.`, 'write a note'];
    case 'captions off':
      return ['Turn on captions in the call', `${hand} Notes work without them.`, now.canSwitchOn ? 'switch on' : null];
    case 'lost':
      if (!connected) return ['Captions lost', 'The call page does not answer. The panel keeps trying.', 'notes only'];
      // Where the page does not say that they are on, they are likelier off than in another place.
      return now.captions !== 'on' && now.canSwitchOn
        ? ['Captions lost', `The call shows none any more. ${hand}`, 'switch on']
        : ['Captions lost', 'The call page changed. The panel looks for them, or you pick them.', 'pick'];
    case 'not asked':
      return ['Captions are not read yet', `They stay unread until ${first} has agreed.`, 'ask for consent'];
    case 'declined':
      return [
        `${first} declined captions`,
        'None are read. Notes, levels, search, timer and scorecard work as always.',
        'change consent',
      ];
  }
}

function missingWords(ms: number): string {
  if (ms < 1_000) return 'Less than a second is missing.';
  return `${length(ms)} ${ms < 2_000 ? 'is' : 'are'} missing.`;
}
