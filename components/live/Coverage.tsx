import { ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { CompetencyLevel, competencyLabel } from '@/components/interview/CompetencyLevel';
import { useInterview } from '@/components/interview/InterviewContext';
import { Pips } from '@/components/parts/Pips';
import { Sheet } from '@/components/parts/Sheet';
import { coverageOf, kept } from '@/utils/coverage';

/** The six competencies: the level chosen for each, if any, and how much is kept. A press shows what. */
export function Coverage() {
  const { questions, state } = useInterview();
  const [open, setOpen] = useState<string | null>(null);
  const coverage = useMemo(() => coverageOf(questions, state), [questions, state]);
  const gaps = coverage.filter((each) => kept(each) === 0);
  const shown = coverage.find((each) => each.competency === open);
  return (
    <section className="cover" aria-label="Coverage">
      <ul>
        {coverage.map((each) => (
          <li key={each.competency} className={kept(each) === 0 ? 'gap' : undefined}>
            <button
              type="button"
              title={`${competencyLabel(each.competency)}: ${kept(each) || 'no'} notes and quotes kept`}
              onClick={() => setOpen(each.competency)}
            >
              <Pips level={each.level} />
              <span className="name cut">{competencyLabel(each.competency)}</span>
              <span className="n">
                {kept(each) === 0 ? (
                  <span className="u">none</span>
                ) : (
                  <>
                    {kept(each)}
                    <span className="u"> kept</span>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="one" onClick={() => setOpen((gaps[0] ?? coverage[0])?.competency ?? null)}>
        <span className="name">
          Coverage {coverage.length - gaps.length} of {coverage.length}
        </span>
        <span className="n">{gaps[0] ? `Next gap: ${competencyLabel(gaps[0].competency)}` : 'No gaps'}</span>
        <ChevronUp className="i" aria-hidden />
      </button>
      {shown && (
        <Sheet title={competencyLabel(shown.competency)} open onClose={() => setOpen(null)}>
          <CompetencyLevel covered={shown} />
        </Sheet>
      )}
    </section>
  );
}
