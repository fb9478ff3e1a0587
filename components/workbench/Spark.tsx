import { levelWords } from '@/components/parts/Pips';
import { rubrics } from '@/data/bank';
import type { Level } from '@/utils/records';

/** Six levels as six bars, in the fixed order of the competencies; each is named for those who hear it. */
export function Spark({ levels }: { levels: readonly (Level | null)[] }) {
  const rated = levels.filter((level) => typeof level === 'number' || level === 'mixed').length;
  const words = rubrics.map(({ label }, index) => `${label} ${levelWords(levels[index] ?? null)}`);
  return (
    <span className="wb-spark">
      <span role="img" aria-label={`Levels: ${words.join(', ')}`}>
        {rubrics.map(({ id }, index) => (
          <i key={id} className={`l-${kindOf(levels[index] ?? null)}`} />
        ))}
      </span>
      <span className="small t3">
        {rated} of {levels.length}
      </span>
    </span>
  );
}

const kindOf = (level: Level | null): string => (level === null || level === 'not assessed' ? 'none' : String(level));
