import { Captions, CaptionsOff } from 'lucide-react';
import type { CallView } from '@/data/call';
import type { CallTab } from '@/data/tabs';
import { platformName } from '@/utils/platforms';

/** Which call was found and whether captions are shown there. No word of them is read for this. */
export function CallStatus({ tab, call }: { tab: CallTab | null; call: CallView }) {
  const on = tab !== null && call.state?.captions === 'on';
  const Icon = on ? Captions : CaptionsOff;
  return (
    <p className={on ? 'health on' : 'health'} role="status">
      <Icon className="i" aria-hidden />
      <span>{wordsFor(tab, call)}</span>
    </p>
  );
}

function wordsFor(tab: CallTab | null, { state }: CallView): string {
  if (!tab) return 'No call in this window. Everything but captions works without one.';
  const name = platformName[tab.platform];
  if (tab.platform === 'zoom' || tab.platform === 'teams')
    return `${name} found. Captions are read in Google Meet only so far.`;
  if (!state) return `${name} found. Reload its tab if captions stay away.`;
  if (!state.inCall) return `${name} found, not in a call yet.`;
  if (state.captions === 'on') return `${name} call found, captions are on.`;
  if (state.captions === 'off') return `${name} call found, captions are off. Press C in the call.`;
  return `${name} call found.`;
}
