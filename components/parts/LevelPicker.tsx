import { useRef, useState } from 'react';
import type { Level } from '@/utils/records';

const CHOICES: { level: Level; label: string; name: string }[] = [
  { level: 1, label: '1', name: 'Level 1' },
  { level: 2, label: '2', name: 'Level 2' },
  { level: 3, label: '3', name: 'Level 3' },
  { level: 4, label: '4', name: 'Level 4' },
  { level: 'mixed', label: 'Mixed', name: 'Mixed' },
  { level: 'not assessed', label: 'Not assessed', name: 'Not assessed' },
];

interface Props {
  label: string;
  level: Level | null;
  /** null takes the level away again. */
  onChoose(level: Level | null): void;
  /** The level under the pointer or focus, so that its anchor can be read before choosing. */
  onPreview?(level: Level | null): void;
}

/** Chooses a level. One stop for Tab; arrows move the focus and commit nothing until Enter, Space or a click. */
export function LevelPicker({ label, level, onChoose, onPreview }: Props) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const chosen = CHOICES.findIndex((choice) => choice.level === level);
  const [stop, setStop] = useState<number | null>(null);
  const tabStop = stop ?? Math.max(chosen, 0);

  function move(by: number) {
    const next = (tabStop + by + CHOICES.length) % CHOICES.length;
    setStop(next);
    buttons.current[next]?.focus();
  }

  return (
    <div
      className="levels"
      role="toolbar"
      aria-label={label}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (!by) return;
        event.preventDefault();
        move(by);
      }}
      onMouseLeave={() => onPreview?.(null)}
      onBlur={() => {
        setStop(null);
        onPreview?.(null);
      }}
    >
      {CHOICES.map((choice, i) => (
        <button
          key={choice.label}
          ref={(button) => {
            buttons.current[i] = button;
          }}
          type="button"
          className={typeof choice.level === 'number' ? undefined : 'word'}
          aria-pressed={choice.level === level}
          aria-label={choice.name}
          title={choice.name}
          tabIndex={i === tabStop ? 0 : -1}
          onMouseEnter={() => onPreview?.(choice.level)}
          onFocus={() => onPreview?.(choice.level)}
          onClick={() => onChoose(choice.level === level ? null : choice.level)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
