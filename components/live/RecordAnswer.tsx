import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { LevelPicker } from '@/components/parts/LevelPicker';
import { evidenceOf, kept } from '@/utils/coverage';
import { clock } from '@/utils/format';
import type { Question } from '@/utils/pack';
import type { Level } from '@/utils/records';
import { KeptSheet } from './KeptSheet';
import { NoteField } from './NoteField';

/** The level of the question, its anchor, and the note: the part of Now that never leaves its place. */
export function RecordAnswer({ question }: { question: Question | null }) {
  const { state, act } = useInterview();
  const [preview, setPreview] = useState<Level | null>(null);
  const [showKept, setShowKept] = useState(false);
  const questionId = state.current?.questionId ?? null;
  const level = questionId === null ? null : (state.levels.get(questionId)?.level ?? null);
  const evidence =
    questionId === null
      ? { notes: state.notes.filter((note) => note.questionId === null), quotes: [] }
      : evidenceOf(questionId, state);
  const count = kept(evidence);
  const last = evidence.notes.at(-1);
  return (
    <div className="record">
      {questionId !== null && (
        <>
          <LevelPicker
            label={`Level for ${question?.title ?? 'your own question'}`}
            level={level}
            onChoose={(next) => void act({ kind: 'level', questionId, level: next })}
            onPreview={setPreview}
          />
          <p className="anchor">{anchorFor(question, preview ?? level, count)}</p>
        </>
      )}
      {last && (
        <p className="kept tall">
          <time>{clock(last.time)}</time>
          <span className="cut">{last.text}</span>
          <span className="end">
            {evidence.notes.length} of {count}
          </span>
        </p>
      )}
      <NoteField questionId={questionId} kept={count} onKept={() => setShowKept(true)} />
      <KeptSheet
        title={question ? `Kept under ${question.title}` : 'Kept'}
        evidence={evidence}
        open={showKept}
        onClose={() => setShowKept(false)}
      />
    </div>
  );
}

function anchorFor(question: Question | null, level: Level | null, count: number): string {
  if (level === null) return count ? 'No level yet.' : 'Not assessed yet. A level needs a note or a quote.';
  const missing = count ? '' : ' Shown as not assessed until a note or quote is kept.';
  if (level === 'not assessed') return 'Not assessed: this question gave no basis for a level.';
  if (level === 'mixed') return `Mixed: parts of the answer earn clearly different levels.${missing}`;
  const anchor = question?.anchors[level];
  return anchor ? `${anchor}.${missing}` : `Level ${level}.${missing}`;
}
