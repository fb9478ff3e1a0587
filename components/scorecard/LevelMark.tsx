import { levelName } from '@/utils/format';
import type { Level } from '@/utils/records';

interface Props {
  level: Level;
  small?: boolean;
  /** Where no words stand beside it. */
  named?: boolean;
}

/** A level as an amount in ink: mixed is hatched, not assessed is hollow. */
export function LevelMark({ level, small = false, named = false }: Props) {
  const kind = typeof level === 'number' ? '' : level === 'mixed' ? ' mixed' : ' none';
  const name = named ? { role: 'img', 'aria-label': levelName(level) } : { 'aria-hidden': true };
  return (
    <span className={`mark-level${small ? ' small' : ''}${kind}`} {...name}>
      {[1, 2, 3, 4].map((pip) => (
        <i key={pip} className={typeof level === 'number' && pip <= level ? 'on' : undefined} />
      ))}
    </span>
  );
}
