import { Popover } from '@base-ui/react/popover';
import { Captions, CaptionsOff, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Health, HealthState } from '@/utils/health';
import { healthLine } from '@/utils/health-line';
import { replacesCaptions } from '@/utils/health-more';
import { HealthPopover } from './HealthPopover';
import { useHealth } from './useHealth';
import type { LiveActions } from './useRemedy';

/** The state of the captions in one line, always in sight. A press says more and what to do. */
export function CaptionHealth({ actions }: { actions: LiveActions }) {
  const { state, tone, now } = useHealth();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(state);
  /** What is done once the focus is back from the popover. */
  const after = useRef<(() => void) | null>(null);
  const { shown, said } = healthLine(state, now);
  const leave = (then?: () => void) => {
    after.current = then ?? null;
    setOpen(false);
  };
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setOpened(state);
        setOpen(next);
      }}
      onOpenChangeComplete={(next) => {
        if (next) return;
        after.current?.();
        after.current = null;
      }}
    >
      <Popover.Trigger className={lookOf(tone)} title="More about the captions">
        <StateIcon state={state} tone={tone} />
        <span className="words">{shown}</span>
      </Popover.Trigger>
      <span className="sr" role="status">
        {said}
      </span>
      <HealthPopover state={steady(opened, state)} now={now} actions={actions} onLeave={leave} />
    </Popover.Root>
  );
}

/** That captions are back is told for seconds only; its button stays under the pointer for as long as it is read. */
const steady = (opened: HealthState, state: HealthState): HealthState =>
  opened === 'recovered' && !replacesCaptions(state) ? opened : state;

const lookOf = (tone: Health['tone']): string => {
  if (tone === 'fault') return 'health warn';
  return tone === 'ok' ? 'health ok' : 'health off';
};

function StateIcon({ state, tone }: Health) {
  const Icon =
    tone === 'fault' && state !== 'captions off' ? TriangleAlert : replacesCaptions(state) ? CaptionsOff : Captions;
  return <Icon className="i" aria-hidden />;
}
