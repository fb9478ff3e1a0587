import { Switch as Base } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';

interface Props {
  on: boolean;
  onChange(on: boolean): void;
  /** What is switched. The whole row is the target. */
  children: ReactNode;
}

/** A row that is switched on or off. On is a person's decision, so it is in ink. */
export function Switch({ on, onChange, children }: Props) {
  const id = useId();
  return (
    <div className="switch-row">
      <label htmlFor={id}>{children}</label>
      <Base.Root
        id={id}
        className="switch"
        checked={on}
        onCheckedChange={onChange}
        nativeButton
        render={<button type="button" />}
      >
        <Base.Thumb className="thumb" />
      </Base.Root>
    </div>
  );
}
