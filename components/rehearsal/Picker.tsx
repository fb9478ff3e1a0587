import { ChevronDown } from 'lucide-react';

interface Props<T extends string | number> {
  label: string;
  value: T;
  /** What can be chosen, and what it is called. */
  choices: readonly (readonly [value: T, name: string])[];
  onChange(value: T): void;
}

/** A small list to choose from, beside its label. */
export function Picker<T extends string | number>({ label, value, choices, onChange }: Props<T>) {
  return (
    <label className="choice">
      {label}
      <span className="pick">
        <select
          className="btn num"
          value={value}
          onChange={({ target }) => {
            const chosen = choices.find(([each]) => String(each) === target.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
        <ChevronDown className="i" aria-hidden />
      </span>
    </label>
  );
}
