import type { MatrixRow } from '@/utils/debrief/matrix';
import { spreadSentence } from '@/utils/debrief/words';

const STEP = 26;
const RADIUS = 7;
const at = (level: number): number => RADIUS + (level - 1) * STEP;

/** The four levels as places on a line; a dot where one was given, with how often where it was more than once. */
export function SpreadMark({ cells, spread }: Pick<MatrixRow, 'cells' | 'spread'>) {
  const given = [1, 2, 3, 4].map(
    (level) => cells.filter((cell) => cell.kind === 'level' && cell.level === level).length,
  );
  return (
    <svg
      className="deb-spread"
      role="img"
      aria-label={spreadSentence(spread)}
      viewBox="0 0 92 16"
      width="92"
      height="16"
    >
      {spread && spread.by > 0 && <line x1={at(spread.low)} x2={at(spread.high)} y1="8" y2="8" />}
      {given.map((times, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the four levels are always the same
        <g key={index}>
          <circle cx={at(index + 1)} cy="8" r={times > 0 ? RADIUS : 2} className={times > 0 ? 'on' : undefined} />
          {times > 1 && (
            <text x={at(index + 1)} y="8">
              {times}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
