import type { CSSProperties } from 'react';
import { minuteCount, minutes } from '@/utils/format';
import { type Kit, minutesOf, sectionAt } from '@/utils/kit';

/** The kit's sections as a thin bar: widths are minutes, the running section is in ink. */
export function TimeBar({ kit, elapsed }: { kit: Kit; elapsed: number }) {
  const current = sectionAt(kit, elapsed)?.index;
  const starts = kit.sections.map((_, i) =>
    kit.sections.slice(0, i).reduce((sum, section) => sum + section.minutes * 60_000, 0),
  );
  return (
    <div className="timebar" role="img" aria-label={`${minuteCount(elapsed)} of ${minutesOf(kit)} minutes`}>
      {kit.sections.map((section, i) => {
        const length = section.minutes * 60_000;
        const done = Math.min(100, Math.max(0, ((elapsed - (starts[i] ?? 0)) / length) * 100));
        return (
          <i
            key={section.id}
            className={i === current ? 'cur' : undefined}
            style={{ '--m': section.minutes, '--p': Math.round(done) } as CSSProperties}
            title={`${section.title}, ${minutes(length)}`}
          />
        );
      })}
    </div>
  );
}
