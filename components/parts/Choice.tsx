import { PressRow } from './PressRow';

interface Props<T extends string> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  /** A press, also of what is chosen already. */
  onChange(value: T): void;
}

/** One of a few, side by side. What is chosen is a person's decision, so it is in ink. */
export const Choice = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <PressRow
    className="seg"
    label={label}
    value={value}
    options={options.map((option) => ({ ...option, className: 'seg-item' }))}
    onPress={onChange}
  />
);
