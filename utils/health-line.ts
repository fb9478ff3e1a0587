import { ago, length } from './format';
import type { HealthState } from './health';
import type { CallState } from './port';

/** What a state of the captions is told with. */
export interface Told {
  /** ms since the last word, and ms that are missing from the last gap. */
  quietFor: number;
  missing: number;
  /** Whether the page says that captions are on. */
  captions: CallState['captions'];
  /** The page has answered that it reads. */
  begun: boolean;
}

type Plain = Exclude<HealthState, 'active' | 'silent' | 'stopped' | 'recovered' | 'speaker unresolved' | 'searching'>;

const plain: Record<Plain, string> = {
  'out of sight': 'Call tab out of sight',
  'captions off': 'Captions are off in the call',
  lost: 'Captions lost',
  'layout unknown': 'Captions not found',
  'wrong language': 'Captions not in English',
  'no call': 'No call page',
  'not in call': 'Not in a call',
  moving: 'Moving to another room',
  'call ended': 'Call ended',
  'notes only': 'Notes only, captions not read',
  elsewhere: 'Read in another window',
  'other call': 'Captions not read, another call',
  'not asked': 'Captions not read, not asked',
  declined: 'Captions not read, declined',
  withdrawn: 'Captions not read, withdrawn',
};

/** One line for a state: `shown` on screen, `said` without its running time, so that it changes with the state only. */
export function healthLine(
  state: HealthState,
  { quietFor, missing, captions, begun }: Told,
): { shown: string; said: string } {
  switch (state) {
    case 'active':
      return { shown: `Captions last heard ${ago(quietFor)}`, said: 'Captions are read' };
    case 'silent':
      // Somebody who thinks is no news: it is said with the same words.
      return { shown: `Captions silent for ${length(quietFor)}`, said: 'Captions are read' };
    case 'stopped':
      return { shown: `Captions stopped ${ago(quietFor)}`, said: 'Captions stopped' };
    case 'recovered':
      return {
        shown: missing < 1_000 ? 'Captions back' : `Captions back, ${length(missing)} missing`,
        said: 'Captions are back',
      };
    case 'speaker unresolved':
      return { shown: `Heard ${ago(quietFor)}, speaker unknown`, said: 'A speaker is unknown' };
    case 'searching': {
      const words = captions === 'on' ? 'Captions on, no word yet' : 'No word yet';
      return begun ? { shown: words, said: words } : { shown: 'Looking for captions', said: 'Looking for captions' };
    }
    default:
      return { shown: plain[state], said: plain[state] };
  }
}
