import type { Level } from '@/utils/records';

/** A level as an amount in ink: four pips, hatched for `mixed`, hollow for none. Its words are read out. */
export function Pips({ level }: { level: Level | null }) {
  const amount = typeof level === 'number' ? level : 0;
  const look = level === 'mixed' ? 'pips mixed' : amount ? 'pips' : 'pips none';
  return (
    <span className={look} role="img" aria-label={levelWords(level)}>
      {[1, 2, 3, 4].map((step) => (
        <i key={step} className={step <= amount ? 'on' : undefined} />
      ))}
    </span>
  );
}

export function levelWords(level: Level | null): string {
  if (level === null) return 'not rated yet';
  return typeof level === 'number' ? `level ${level} of 4` : level;
}
