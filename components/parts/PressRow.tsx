import { useRef, useState } from 'react';

export interface Pressable<T> {
  value: T;
  label: string;
  /** Where the label alone does not say what is chosen. */
  name?: string;
  className?: string;
}

interface Props<T> {
  label: string;
  className: string;
  value: T | null;
  options: readonly Pressable<T>[];
  onPress(value: T): void;
  /** What is under the pointer or the focus; null once it is left. */
  onPreview?(value: T | null): void;
}

/** A row of pressed buttons. One stop for Tab; arrows move the focus and commit nothing until Enter, Space or a click. */
export function PressRow<T extends string | number>(props: Props<T>) {
  const { label, className, value, options, onPress, onPreview } = props;
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const chosen = options.findIndex((option) => option.value === value);
  /** The button that has the focus. */
  const [focused, setFocused] = useState<number | null>(null);
  const tabStop = focused ?? Math.max(chosen, 0);
  return (
    <div
      className={className}
      role="toolbar"
      aria-label={label}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (!by) return;
        event.preventDefault();
        buttons.current[(tabStop + by + options.length) % options.length]?.focus();
      }}
      onMouseLeave={() => onPreview?.(null)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setFocused(null);
        onPreview?.(null);
      }}
    >
      {options.map((option, i) => (
        <button
          key={option.value}
          ref={(button) => {
            buttons.current[i] = button;
          }}
          type="button"
          className={option.className}
          aria-pressed={option.value === value}
          aria-label={option.name}
          title={option.name}
          tabIndex={i === tabStop ? 0 : -1}
          onMouseEnter={() => onPreview?.(option.value)}
          onFocus={() => {
            setFocused(i);
            onPreview?.(option.value);
          }}
          onClick={() => onPress(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
