import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

interface Props {
  on: boolean;
  onChange(on: boolean): void;
  /** What is switched. The whole row is the target. */
  children: ReactNode;
}

/** A row that is switched on or off. On is a person's decision, so it is in ink. */
export function Switch({ on, onChange, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch is a button, which a label may hold
    <label className="switch-row">
      {children}
      <Base.Root
        className="switch"
        checked={on}
        onCheckedChange={onChange}
        nativeButton
        render={<button type="button" />}
      >
        <Base.Thumb className="thumb" />
      </Base.Root>
    </label>
  );
}
