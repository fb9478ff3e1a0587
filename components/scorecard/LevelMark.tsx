import { Group } from '@visx/group';
import { PatternLines } from '@visx/pattern';
import { scaleBand } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { levelName } from '@/utils/format';
import type { Level } from '@/utils/records';

interface Props {
  level: Level;
  small?: boolean;
  /** Where no words stand beside it. */
  named?: boolean;
}

const HEIGHT = 10;
const WIDTHS = { small: 26, wide: 116 };

/** Where the steps of the four levels stand, in pixels. Marks and the axis above them share it. */
export const stepsOf = (width: number) =>
  scaleBand<number>({ domain: [1, 2, 3, 4], range: [0, width], paddingInner: width > 50 ? 0.07 : 0.27 });

/** The steps of wide marks. */
export const WIDE = { width: WIDTHS.wide, steps: stepsOf(WIDTHS.wide) };

/**
 * A level as an amount in ink: mixed is hatched, not assessed is hollow. Drawn, not styled with backgrounds, so that it
 * prints as it is.
 */
export function LevelMark({ level, small = false, named = false }: Props) {
  const hatching = useId();
  const width = small ? WIDTHS.small : WIDTHS.wide;
  const steps = stepsOf(width);
  const inset = level === 'not assessed' ? 0.5 : 0;
  const kind = typeof level === 'number' ? '' : level === 'mixed' ? ' mixed' : ' none';
  return (
    <svg
      className={`mark-level${small ? ' small' : ''}${kind}`}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      focusable="false"
      role="img"
      aria-label={levelName(level)}
      aria-hidden={!named}
    >
      {level === 'mixed' && (
        <PatternLines id={hatching} width={5} height={5} className="hatch" strokeWidth={2} orientation={['diagonal']} />
      )}
      <Group>
        {steps.domain().map((step) => (
          <Bar
            key={step}
            className={typeof level === 'number' && step <= level ? 'on' : undefined}
            // An outline lies half outside, so a hollow step is drawn half a pixel smaller on each side.
            x={(steps(step) ?? 0) + inset}
            y={inset}
            width={steps.bandwidth() - 2 * inset}
            height={HEIGHT - 2 * inset}
            rx={2}
            fill={level === 'mixed' ? `url(#${hatching})` : undefined}
          />
        ))}
      </Group>
    </svg>
  );
}
