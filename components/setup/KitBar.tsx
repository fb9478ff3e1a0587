import type { CSSProperties } from 'react';
import { coreOf, type Kit } from '@/utils/kit';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** The kit's sections at a glance, and what is the same for everyone. */
export function KitBar({ kit }: { kit: Kit }) {
  const asked = kit.sections.filter((section) => section.kind === 'questions');
  const core = coreOf(kit).length;
  return (
    <>
      <div className="kitbar" aria-hidden>
        {kit.sections.map((section) => (
          <i
            key={section.id}
            style={{ '--m': section.minutes } as CSSProperties}
            title={`${section.title}, ${section.minutes} min`}
          />
        ))}
      </div>
      <p className="kitnote">
        {asked.length > 0
          ? `Minutes: ${asked.map((section) => `${section.title}\u00A0${section.minutes}`).join(', ')}. `
          : 'This kit has no questions; the bank is offered instead. '}
        {core > 0 &&
          `${NUMBERS[core] ?? core} core ${core === 1 ? 'question' : 'questions'}, the same for every candidate.`}
      </p>
    </>
  );
}
