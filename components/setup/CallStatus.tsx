import { Captions, CaptionsOff } from 'lucide-react';
import type { CallView } from '@/data/call-view';
import type { CallTab } from '@/data/tabs';
import { byHand } from '@/utils/by-hand';
import { platformName } from '@/utils/platforms';

/** Which call was found and whether captions are shown there. No word of them is read for this. */
export function CallStatus({ tab, call }: { tab: CallTab | null; call: CallView }) {
  const on = tab !== null && call.state?.phase === 'on' && call.state.captions === 'on';
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
  if (!state) return `${name} found. Reload its tab if captions stay away.`;
  switch (state.phase) {
    case 'none':
      return `${name} found, not in a call yet.`;
    case 'moving':
      return `${name} call found, moving to another room.`;
    case 'over':
      return `${name} found, the call has ended.`;
    case 'on':
      return {
        on: `${name} call found, captions are on.`,
        off: `${name} call found, captions are off. ${byHand[tab.platform]}`,
        unknown: `${name} call found. Are captions on? ${byHand[tab.platform]}`,
      }[state.captions].trim();
  }
}
