import type { Level } from '@/utils/records';
import { type Pressable, PressRow } from './PressRow';

const CHOICES: readonly Pressable<Level>[] = [
  { value: 1, label: '1', name: 'Level 1' },
  { value: 2, label: '2', name: 'Level 2' },
  { value: 3, label: '3', name: 'Level 3' },
  { value: 4, label: '4', name: 'Level 4' },
  { value: 'mixed', label: 'Mixed', name: 'Mixed', className: 'word' },
  { value: 'not assessed', label: 'Not assessed', name: 'Not assessed', className: 'word' },
];

interface Props {
  label: string;
  level: Level | null;
  /** null takes the level away again. */
  onChoose(level: Level | null): void;
  /** The level under the pointer or focus, so that its anchor can be read before choosing. */
  onPreview?(level: Level | null): void;
}

/** Chooses a level; pressing the chosen one takes it away again. */
export const LevelPicker = ({ label, level, onChoose, onPreview }: Props) => (
  <PressRow
    className="levels"
    label={label}
    value={level}
    options={CHOICES}
    onPress={(pressed) => onChoose(pressed === level ? null : pressed)}
    {...(onPreview && { onPreview })}
  />
);
