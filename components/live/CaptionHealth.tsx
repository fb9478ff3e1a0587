import { Captions, CaptionsOff, TriangleAlert } from 'lucide-react';
import { ago } from '@/utils/format';
import type { HealthState } from '@/utils/health';
import { useHealth } from './useHealth';

const words: Record<HealthState, string> = {
  active: 'Captions last heard',
  silent: 'Captions last heard',
  stopped: 'Captions stopped',
  searching: 'Captions on, no word yet',
  'captions off': 'Captions are off in the call',
  lost: 'Captions lost',
  'wrong language': 'Captions not in English',
  'no call': 'No call page',
  'not in call': 'Not in a call',
  elsewhere: 'Read in another window',
  'other call': 'Captions not read, another call',
  'not asked': 'Captions not read, not asked',
  declined: 'Captions not read, declined',
  withdrawn: 'Captions not read, withdrawn',
  'unread platform': 'Captions not read on this page',
};

/** The state of the captions in one line, always in sight. Screen readers hear of it only when the state changes. */
export function CaptionHealth() {
  const { state, tone, quietFor } = useHealth();
  const timed = state === 'active' || state === 'silent' || state === 'stopped';
  const look = tone === 'ok' ? 'health ok' : tone === 'fault' ? 'health warn' : 'health off';
  const Icon =
    state === 'stopped' || state === 'lost' || state === 'wrong language'
      ? TriangleAlert
      : tone === 'ok' || state === 'searching'
        ? Captions
        : CaptionsOff;
  return (
    <span className={look}>
      <Icon className="i" aria-hidden />
      <span className="words">
        {words[state]}
        {timed && ` ${ago(quietFor)}`}
      </span>
      <span className="sr" role="status">
        {words[state]}
      </span>
    </span>
  );
}
