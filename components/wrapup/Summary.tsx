import { useMemo } from 'react';
import { competencyLabel } from '@/components/interview/CompetencyLevel';
import { useInterview } from '@/components/interview/InterviewContext';
import { Cover } from '@/components/summary/Cover';
import { Part } from '@/components/summary/Part';
import { SaidContext } from '@/components/summary/said';
import { type Extracts, useExtracts } from '@/components/summary/useExtracts';
import { useSource } from '@/components/summary/useSource';
import { Write } from '@/components/summary/Write';
import { useWriting } from '@/components/summary/writing';
import { COMPETENCIES, type Competency } from '@/utils/pack';
import { type Answer, answersOf, partFor, type SummarySource } from '@/utils/summary/assemble';
import { isInterviewUncovered, undecided } from '@/utils/summary/cover';
import type { Extract } from '@/utils/summary/extract';
import { OWN_SENTENCES } from '@/utils/summary/words';

/** The summary of the interview: covered until every competency is decided. */
export function Summary() {
  const { interview, state, questions, act } = useInterview();
  const { isBySet } = useWriting();
  const source = useSource();
  const answers = useMemo(() => (source ? answersOf(source) : []), [source]);
  // Also while it is covered, so that it is there at the press.
  const extracts = useExtracts(answers);
  if (!source) return null;
  const missing = undecided(questions, state);
  const uncovered = isInterviewUncovered(state);
  const isWritten = ({ by, stored, stale }: Answer) => by === 'model' && stored && isBySet(stored) && !stale;
  // Of words that were deleted nothing was put aside: what is said after them is written of with the rest.
  const isAside = ({ stored, questionId }: Answer) =>
    stored === null && source.stored.some((each) => each.questionId === questionId && each.aside && !each.deleted);
  const open = answers.filter((each) => !isWritten(each) && !isAside(each)).map(({ questionId }) => questionId);
  return (
    <section className="summary">
      <h2>
        Summary <span className="tag found">generated</span>
      </h2>
      {answers.length === 0 ? (
        <p className="small t2">Nothing of the candidate’s words was kept, so there is no summary.</p>
      ) : (
        <SaidContext value={source.utterances}>
          <Cover
            uncovered={uncovered}
            ready="Your levels stand, so it can be shown."
            until={missing.length > 0 ? untilWords(missing) : null}
            onUncover={() => act({ kind: 'reveal', about: 'interview', subject: interview.id })}
          >
            {answers.some(({ by }) => by === 'device') && <p className="small t2 own-sentences">{OWN_SENTENCES}</p>}
            {extracts && <ByCompetency source={source} answers={answers} extracts={extracts} isAside={isAside} />}
          </Cover>
          <Write questionIds={open} isHere={() => true} uncovered={uncovered} />
        </SaidContext>
      )}
    </section>
  );
}

interface Uncovered {
  source: SummarySource;
  answers: readonly Answer[];
  extracts: Extracts;
  isAside(answer: Answer): boolean;
}

function ByCompetency({ source, answers, extracts, isAside }: Uncovered) {
  const groups = [...COMPETENCIES, null].map((competency) => ({
    competency,
    own: answers.filter((answer) => answer.competency === competency),
  }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ competency, own }) => (
      <div key={competency ?? 'none'} className="competency-summary">
        {competency && <h3 className="small t2">{competencyLabel(competency)}</h3>}
        {own.map((answer) => {
          const extract = extracts.get(answer.questionId);
          return (
            extract && (
              <OneAnswer
                key={answer.questionId ?? 'none'}
                answer={answer}
                source={source}
                extract={extract}
                aside={isAside(answer)}
              />
            )
          );
        })}
      </div>
    ));
}

interface One {
  answer: Answer;
  source: SummarySource;
  extract: Extract;
  aside: boolean;
}

function OneAnswer({ answer, source, extract, aside }: One) {
  const part = useMemo(() => partFor(answer, source, extract), [answer, source, extract]);
  return <Part part={part} among aside={aside} />;
}

/** At most three are named: the list above shows the rest. */
function untilWords(missing: readonly Competency[]): string {
  const names = missing.map(competencyLabel);
  const shown = names.length <= 3 ? listed(names) : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return `Hidden until ${shown} ${names.length === 1 ? 'is' : 'are'} rated or marked not assessed.`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
