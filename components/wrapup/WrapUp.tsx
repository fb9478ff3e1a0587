import { useMemo } from 'react';
import { ChangeNumber } from '@/components/applicant/ChangeNumber';
import { competencyLabel } from '@/components/interview/CompetencyLevel';
import { EvidenceList } from '@/components/interview/EvidenceList';
import { useInterview } from '@/components/interview/InterviewContext';
import { Notice } from '@/components/parts/Notice';
import { rubrics } from '@/data/bank';
import { elapsedAt } from '@/utils/clock';
import { coverageOf } from '@/utils/coverage';
import { clock } from '@/utils/format';
import { coreOf, minutesOf } from '@/utils/kit';
import { scorecardOf } from '@/utils/scorecard';
import { Competencies } from './Competencies';
import { Recommend } from './Recommend';
import { SaveNow } from './SaveNow';
import { Summary } from './Summary';
import { useRationale } from './useRationale';

interface Props {
  onBack(): void;
  onDone(): void;
}

/** After the interview: levels by competency, the recommendation, the scorecard. */
export function WrapUp({ onBack, onDone }: Props) {
  const { interview, problem, state } = useInterview();
  const rationale = useRationale();
  const general = {
    notes: state.notes.filter((note) => note.questionId === null),
    quotes: state.quotes.filter((quote) => quote.questionId === null && quote.text !== null),
  };
  return (
    <div className="panel">
      <div className="grid">
        <header className="top">
          <h1 className="cut" title={interview.candidate}>
            {interview.candidate}
          </h1>
          <span className="clock">
            {clock(elapsedAt(interview, interview.tickedAt))} of {minutesOf(interview.kit)} min
          </span>
          <button type="button" className="btn small" onClick={onBack}>
            Back to live
          </button>
        </header>
        <main className="wrap">
          <Competencies />
          {general.notes.length + general.quotes.length > 0 && (
            <section>
              <h2>Kept outside the questions</h2>
              <div className="card general">
                <EvidenceList evidence={general} />
              </div>
            </section>
          )}
          <Recommend rationale={rationale} />
          <Summary />
          <section className="number-part">
            <ChangeNumber interview={interview} />
          </section>
        </main>
        <footer className="foot">
          {problem && (
            <Notice tone="danger" title={problem}>
              The last change was not saved. Try it again.
            </Notice>
          )}
          <Gaps />
          <SaveNow flush={rationale.flush} />
          <button type="button" className="btn done" onClick={onDone}>
            Close this interview
          </button>
        </footer>
      </div>
    </div>
  );
}

/** What is missing, by name; a whole scorecard says so. */
function Gaps() {
  const { interview, acts, utterances, gaps, questions, state } = useInterview();
  const lines = useMemo(() => {
    const unrated = coverageOf(questions, state).filter((each) => !each.chosen);
    const asked = new Set(state.asked.map((each) => each.questionId));
    const notAsked = coreOf(interview.kit).filter((id) => !asked.has(id));
    const title = (id: string) => questions.find((question) => question.id === id)?.title ?? id;
    const named = [
      { kind: 'Not rated', names: unrated.map((each) => competencyLabel(each.competency)) },
      { kind: 'Core, not asked', names: notAsked.map(title) },
      { kind: 'Recommendation', names: state.recommendation === null ? ['none chosen'] : [] },
    ].filter(({ names }) => names.length > 0);
    if (named.length > 0) return named;
    const records = { interview, acts, utterances, gaps, questions, rubrics, now: interview.tickedAt, app: '' };
    return scorecardOf(records).missing.map((sentence) => ({ kind: 'Note', names: [sentence] }));
  }, [interview, acts, utterances, gaps, questions, state]);
  if (lines.length === 0) return <p className="small t2">Nothing is missing.</p>;
  return (
    <ul className="gaps small t2">
      {lines.map(({ kind, names }) => (
        <li key={`${kind} ${names[0]}`}>
          <span className="strong">{kind}:</span> {names.join(', ')}
        </li>
      ))}
    </ul>
  );
}
