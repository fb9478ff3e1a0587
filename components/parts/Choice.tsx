import { PressRow } from './PressRow';

interface Props<T extends string> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  /** A press, also of what is chosen already. */
  onChange(value: T): void;
  /** Two in a row where all do not fit into one. */
  two?: boolean;
}

/** One of a few, side by side. What is chosen is a person's decision, so it is in ink. */
export const Choice = <T extends string>({ label, value, options, onChange, two = false }: Props<T>) => (
  <PressRow
    className={two ? 'seg two-by-two' : 'seg'}
    label={label}
    value={value}
    options={options.map((option) => ({ ...option, className: 'seg-item' }))}
    onPress={onChange}
  />
);
