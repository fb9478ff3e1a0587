import { useMemo } from 'react';
import { competencyLabel } from '@/components/interview/CompetencyLevel';
import { useInterview } from '@/components/interview/InterviewContext';
import { Cover } from '@/components/summary/Cover';
import { Part } from '@/components/summary/Part';
import { useSource } from '@/components/summary/useSource';
import { Write } from '@/components/summary/Write';
import { COMPETENCIES, type Competency } from '@/utils/pack';
import { partsOf } from '@/utils/summary/assemble';
import { isInterviewUncovered, undecided } from '@/utils/summary/cover';
import type { SummaryPart } from '@/utils/summary/parts';
import { OWN_SENTENCES } from '@/utils/summary/words';

/** The summary of the interview: covered until every competency is decided. */
export function Summary() {
  const { interview, state, questions, act } = useInterview();
  const source = useSource();
  const parts = useMemo(() => partsOf(source), [source]);
  const missing = undecided(questions, state);
  const uncovered = isInterviewUncovered(state);
  const open = parts.filter(({ stored, stale }) => !stored || stale).map(({ questionId }) => questionId);
  return (
    <section className="summary">
      <h2>
        Summary <span className="tag found">generated</span>
      </h2>
      {parts.length === 0 ? (
        <p className="small t2">Nothing of the candidate’s words was kept, so there is no summary.</p>
      ) : uncovered ? (
        <>
          {parts.some(({ by }) => by === 'device') && <p className="small t2 own-sentences">{OWN_SENTENCES}</p>}
          <ByCompetency parts={parts} />
        </>
      ) : (
        <Cover
          ready="Your levels stand, so it can be shown."
          until={missing.length > 0 ? untilWords(missing) : null}
          onUncover={() => void act({ kind: 'reveal', about: 'interview', subject: interview.id })}
        />
      )}
      {parts.length > 0 && <Write questionIds={open} isHere={() => true} uncovered={uncovered} />}
    </section>
  );
}

function ByCompetency({ parts }: { parts: readonly SummaryPart[] }) {
  const groups = [...COMPETENCIES, null].map((competency) => ({
    competency,
    own: parts.filter((part) => part.competency === competency),
  }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ competency, own }) => (
      <div key={competency ?? 'none'} className="competency-summary">
        {competency && <h3 className="small t2">{competencyLabel(competency)}</h3>}
        {own.map((part) => (
          <Part key={part.questionId ?? 'none'} part={part} among />
        ))}
      </div>
    ));
}

/** At most three are named: the list above shows the rest. */
function untilWords(missing: readonly Competency[]): string {
  const names = missing.map(competencyLabel);
  const shown = names.length <= 3 ? listed(names) : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return `Hidden until ${shown} ${names.length === 1 ? 'is' : 'are'} rated or marked not assessed.`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
