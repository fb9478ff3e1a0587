import { useMemo, useRef, useState } from 'react';
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
  const rows = useRef(new Map<Competency, HTMLButtonElement>());
  const [toggled, setToggled] = useState<ReadonlyMap<Competency, boolean>>(new Map());
  const toggle = (competency: Competency, open: boolean | null) => {
    const others = [...toggled].filter(([id]) => id !== competency);
    setToggled(new Map(open === null ? others : [...others, [competency, open]]));
  };
  // The levels go with the closing row, so the focus returns to the row itself.
  const closeRated = (competency: Competency) => {
    rows.current.get(competency)?.focus();
    toggle(competency, null);
  };
  const rated = coverage.filter((each) => each.chosen).length;
  const unrated = coverage.filter((each) => !each.chosen);
  const firstOpen = (unrated.find((each) => kept(each) > 0) ?? unrated[0])?.competency;
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
                ref={(row) => {
                  if (row) rows.current.set(each.competency, row);
                }}
                aria-expanded={open}
                onClick={() => toggle(each.competency, !open)}
              >
                <Pips level={each.level} />
                <span className={each.chosen ? 'cut' : 'cut strong'}>{competencyLabel(each.competency)}</span>
                <span className="n">{wordsFor(each)}</span>
              </button>
              {open && <CompetencyLevel covered={each} onRated={() => closeRated(each.competency)} />}
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
