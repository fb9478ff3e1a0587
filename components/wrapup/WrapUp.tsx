import { useMemo } from 'react';
import { competencyLabel } from '@/components/interview/CompetencyLevel';
import { EvidenceList } from '@/components/interview/EvidenceList';
import { useInterview } from '@/components/interview/InterviewContext';
import { Notice } from '@/components/parts/Notice';
import { elapsedAt } from '@/utils/clock';
import { coverageOf } from '@/utils/coverage';
import { clock } from '@/utils/format';
import { coreOf, minutesOf } from '@/utils/kit';
import { Competencies } from './Competencies';
import { Recommend } from './Recommend';
import { SaveScorecard } from './SaveScorecard';

interface Props {
  onBack(): void;
  onDone(): void;
}

/** After the interview: levels by competency, the recommendation, the scorecard. */
export function WrapUp({ onBack, onDone }: Props) {
  const { interview, problem, state } = useInterview();
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
          <Recommend />
        </main>
        <footer className="foot">
          {problem && (
            <Notice tone="danger" title={problem}>
              The last change was not saved. Try it again.
            </Notice>
          )}
          <Gaps />
          <SaveScorecard />
          <button type="button" className="btn done" onClick={onDone}>
            Close this interview
          </button>
        </footer>
      </div>
    </div>
  );
}

/** What is missing, by name. */
function Gaps() {
  const { interview, questions, state } = useInterview();
  const sentences = useMemo(() => {
    const unrated = coverageOf(questions, state)
      .filter((each) => !each.chosen)
      .map((each) => competencyLabel(each.competency));
    const asked = new Set(state.asked.map((each) => each.questionId));
    const notAsked = coreOf(interview.kit)
      .filter((id) => !asked.has(id))
      .map((id) => questions.find((question) => question.id === id)?.title ?? id);
    return [
      unrated.length > 0 && `Not rated: ${unrated.join(', ')}.`,
      notAsked.length > 0 && `Core, not asked: ${notAsked.join(', ')}.`,
      state.recommendation === null && 'No recommendation chosen.',
    ].filter((each) => each !== false);
  }, [interview.kit, questions, state]);
  return <p className="small t2">{sentences.length ? sentences.join(' ') : 'Nothing is missing.'}</p>;
}
