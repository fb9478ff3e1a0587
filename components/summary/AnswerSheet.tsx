import { useMemo } from 'react';
import { useInterview, useQuestion } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { partOf } from '@/utils/summary/assemble';
import { isAnswerDecided, isUncovered } from '@/utils/summary/cover';
import { Cover } from './Cover';
import { Part } from './Part';
import { useSource } from './useSource';
import { Write } from './Write';

const UNTIL = 'Covered until this question has a level with a note or a quote.';

interface Props {
  questionId: string | null;
  open: boolean;
  onClose(): void;
}

/** The summary of the answer being given: covered until its question has a level with evidence. */
export function AnswerSheet({ questionId, open, onClose }: Props) {
  const title = useQuestion(questionId)?.title;
  return (
    <Sheet title={title ? `Answer: ${title}` : 'Answer so far'} open={open} onClose={onClose}>
      {open && (questionId === null ? <NoQuestion /> : <Answer questionId={questionId} />)}
    </Sheet>
  );
}

const NoQuestion = () => <p className="t2">A summary belongs to the answer to a question: ask one first.</p>;

function Answer({ questionId }: { questionId: string }) {
  const { state, act } = useInterview();
  const source = useSource();
  const part = useMemo(() => partOf(questionId, source), [questionId, source]);
  if (!part) return <p className="t2">Nothing of the answer has been heard yet.</p>;
  const uncovered = isUncovered(state, questionId);
  return (
    <div className="answer-sheet">
      {uncovered ? (
        <Part part={part} />
      ) : (
        <Cover
          ready="Your level stands, so it can be shown."
          until={isAnswerDecided(state, questionId) ? null : UNTIL}
          onUncover={() => void act({ kind: 'reveal', about: 'question', subject: questionId })}
        />
      )}
      <Write
        questionIds={part.stored && !part.stale ? [] : [questionId]}
        isHere={(id) => id === questionId}
        uncovered={uncovered}
      />
    </div>
  );
}
