import { Captions, CaptionsOff, Plug, Unplug } from 'lucide-react';
import type { Action, Practice } from '@/utils/practice';
import { Ligature } from './Ligature';

interface Props {
  captions: Practice['captions'];
  act(action: Action): void;
}

/** The captions button of a call. Switched on stays switched on while captions are dropped: that is what makes it a fault. */
export function CaptionsToggle({ captions, act }: Props) {
  const on = captions !== 'off';
  const Icon = on ? Captions : CaptionsOff;
  return (
    <button
      type="button"
      className="btn icon"
      aria-label="Captions"
      aria-pressed={on}
      title={on ? 'Turn captions off (C)' : 'Turn captions on (C)'}
      onClick={() => act({ do: 'caption', captions: on ? 'off' : 'on' })}
    >
      <Icon className="i" aria-hidden />
      <Ligature name="closed_caption" />
    </button>
  );
}

/** Takes the captions out of the page as a fault does, so that the panel's answer can be practised. */
export function DropCaptions({ captions, act }: Props) {
  const dropped = captions === 'dropped';
  const Icon = dropped ? Plug : Unplug;
  return (
    <button
      type="button"
      className="btn drop"
      disabled={captions === 'off'}
      onClick={() => act({ do: 'caption', captions: dropped ? 'on' : 'dropped' })}
    >
      <Icon className="i" aria-hidden />
      {dropped ? 'Bring captions back' : 'Drop captions'}
    </button>
  );
}
