import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';

interface Props<T extends string> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange(value: T): void;
}

/** One of a few, side by side. What is chosen is a person's decision, so it is in ink. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <RadioGroup className="seg" aria-label={label} value={value ?? ''} onValueChange={(next) => onChange(next as T)}>
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          render={<button type="button" />}
          nativeButton
          className="seg-item"
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
