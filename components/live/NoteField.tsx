import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import { newId } from '@/data/acts';
import { keepDraft } from '@/data/interviews';
import { draftOf } from '@/data/queries';
import { clock } from '@/utils/format';

/** The id by which keys and commands find the note. */
export const NOTE_ID = 'note';

interface Props {
  questionId: string | null;
  /** Notes and quotes kept under the question so far. */
  kept: number;
  onKept(): void;
}

/** A note with the time at which its first letter was typed. What is being written survives a closed panel. */
export function NoteField({ questionId, kept, onKept }: Props) {
  const { interview, act, problem } = useInterview();
  const elapsed = useElapsed();
  const draft = useQuery(draftOf(interview.id)).data;
  const [text, setText] = useState<string | null>(null);
  const [begun, setBegun] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const value = text ?? draft?.text ?? '';
  const time = begun ?? (draft?.text ? draft.time : elapsed);

  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => void keepDraft(interview.id, text, time).catch(() => undefined), 400);
    return () => clearTimeout(timer);
  }, [interview.id, text, time]);

  async function keep() {
    const words = value.trim();
    if (!words) return;
    const saved = await act({ kind: 'note', noteId: newId(), questionId, text: words, time });
    if (!saved) return;
    setText('');
    setBegun(null);
    await keepDraft(interview.id, '', 0).catch(() => undefined);
  }

  return (
    <div className="note">
      <time>{clock(time)}</time>
      <textarea
        id={NOTE_ID}
        ref={field}
        rows={1}
        aria-label="Note"
        placeholder="Note"
        value={value}
        onChange={(event) => {
          if (!value) setBegun(elapsed);
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void keep();
          }
          if (event.key === 'Escape') field.current?.blur();
        }}
      />
      {problem && value && <span className="unsaved">not saved</span>}
      {kept > 0 && (
        <button type="button" className="kept-count" title="Notes and quotes kept under this question" onClick={onKept}>
          {kept} kept
        </button>
      )}
      <kbd>N</kbd>
    </div>
  );
}
