import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { titleOf } from '@/utils/scorecard-evidence';
import { partOf } from '@/utils/summary/assemble';
import { isAnswerDecided, isUncovered } from '@/utils/summary/cover';
import { Cover } from './Cover';
import { Part } from './Part';
import { SaidContext } from './said';
import { useOwnPrompt } from './useOwnPrompt';
import { useSource } from './useSource';
import { Write } from './Write';
import { useWriting } from './writing';

const UNTIL = 'Covered until this question has a level with a note or a quote.';

interface Props {
  /** It stays the same one when another question is asked meanwhile. */
  questionId: string | null;
  open: boolean;
  /** Another answer of this interview is to be shown. */
  onMove(questionId: string): void;
  onClose(): void;
}

/** The summary of one answer, covered until its question has a level with evidence, with the other answers in reach. */
export function AnswerSheet({ questionId, open, onMove, onClose }: Props) {
  const { questions, state } = useInterview();
  const title = questionId === null ? null : titleOf(questionId, questions, state);
  return (
    <Sheet title={title ? `Answer: ${title}` : 'Answer so far'} open={open} onClose={onClose}>
      {open &&
        (questionId === null ? (
          <p className="t2">A summary belongs to the answer to a question: ask one first.</p>
        ) : (
          <>
            <Answers questionId={questionId} title={title ?? ''} onMove={onMove} />
            <Answer key={questionId} questionId={questionId} />
          </>
        ))}
    </Sheet>
  );
}

/** Leads to the answers to the questions asked before and after, in their order. */
function Answers({ questionId, title, onMove }: { questionId: string; title: string; onMove: Props['onMove'] }) {
  const { state } = useInterview();
  const ids = [...new Set(state.asked.map((asked) => asked.questionId))];
  const at = ids.indexOf(questionId);
  if (at < 0 || ids.length < 2) return null;
  const step = (by: number, name: string, Icon: typeof ChevronLeft) => {
    const next = ids[at + by];
    return (
      // Not disabled at the ends, where it would lose the focus to nothing.
      <button
        type="button"
        className="btn icon small"
        aria-label={name}
        title={name}
        aria-disabled={next === undefined}
        onClick={() => next !== undefined && onMove(next)}
      >
        <Icon className="i" aria-hidden />
      </button>
    );
  };
  return (
    <fieldset className="answers">
      <legend className="sr">Answers</legend>
      {step(-1, 'Previous answer', ChevronLeft)}
      {step(1, 'Next answer', ChevronRight)}
      <span className="small t2" role="status">
        <span className="sr">{title}, </span>
        {at + 1} of {ids.length}
        {questionId === state.current?.questionId && ', being answered'}
      </span>
    </fieldset>
  );
}

function Answer({ questionId }: { questionId: string }) {
  const { state, act } = useInterview();
  const { isBySet } = useWriting();
  const source = useSource();
  const prompt = useOwnPrompt(questionId);
  const part = useMemo(() => source && partOf(questionId, source), [questionId, source]);
  if (!source) return <p className="t2">Reading what was said.</p>;
  const asked = prompt && <p className="small t2">{prompt}</p>;
  if (!part)
    return (
      <div className="answer-sheet">
        {asked}
        <p className="t2">Nothing of the answer has been heard{questionId === state.current?.questionId && ' yet'}.</p>
      </div>
    );
  const uncovered = isUncovered(state, questionId);
  const isWritten = part.by === 'model' && part.stored !== null && isBySet(part.stored) && !part.stale;
  return (
    <SaidContext value={source.utterances}>
      <div className="answer-sheet">
        {asked}
        <Cover
          uncovered={uncovered}
          ready="Your level stands, so it can be shown."
          until={isAnswerDecided(state, questionId) ? null : UNTIL}
          onUncover={() => act({ kind: 'reveal', about: 'question', subject: questionId })}
        >
          <Part part={part} />
        </Cover>
        <Write questionIds={isWritten ? [] : [questionId]} isHere={(id) => id === questionId} uncovered={uncovered} />
      </div>
    </SaidContext>
  );
}
