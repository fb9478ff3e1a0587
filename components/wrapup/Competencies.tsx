import { useMemo, useState } from 'react';
import { CompetencyLevel, competencyLabel } from '@/components/interview/CompetencyLevel';
import { useInterview } from '@/components/interview/InterviewContext';
import { Pips } from '@/components/parts/Pips';
import { type Covered, coverageOf, kept } from '@/utils/coverage';
import { count } from '@/utils/format';
import type { Competency } from '@/utils/pack';

/** Each competency with its level and evidence. What still needs a level is open; the rest is one line and opens on a press. */
export function Competencies() {
  const { questions, state } = useInterview();
  const coverage = useMemo(() => coverageOf(questions, state), [questions, state]);
  const [toggled, setToggled] = useState<ReadonlyMap<Competency, boolean>>(new Map());
  const rated = coverage.filter((each) => each.chosen).length;
  const firstOpen = coverage.find((each) => !each.chosen && kept(each) > 0)?.competency;
  return (
    <section>
      <h2>
        Competencies
        <span>
          {rated} of {coverage.length} rated
        </span>
      </h2>
      <ul className="card comps">
        {coverage.map((each) => {
          const open = toggled.get(each.competency) ?? each.competency === firstOpen;
          return (
            <li key={each.competency} className={open ? 'todo' : undefined}>
              <button
                type="button"
                className="comp"
                aria-expanded={open}
                onClick={() => setToggled(new Map([...toggled, [each.competency, !open]]))}
              >
                <Pips level={each.level} />
                <span className={each.chosen ? 'cut' : 'cut strong'}>{competencyLabel(each.competency)}</span>
                <span className="n">{wordsFor(each)}</span>
              </button>
              {open && <CompetencyLevel covered={each} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function wordsFor(covered: Covered): string {
  const evidence = [
    covered.notes.length > 0 && count(covered.notes.length, 'note'),
    covered.quotes.length > 0 && count(covered.quotes.length, 'quote'),
  ].filter((each) => each !== false);
  if (covered.chosen === null) return evidence.length ? 'not rated yet' : 'no evidence';
  if (evidence.length === 0) return 'not assessed, no evidence';
  const words = typeof covered.level === 'number' ? [] : [covered.level];
  return [...words, ...evidence].join(', ');
}
