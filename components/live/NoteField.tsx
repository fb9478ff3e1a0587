import { useRef } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import { clock } from '@/utils/format';
import { useDraft } from './useDraft';

/** The id by which keys and commands find the note. */
export const NOTE_ID = 'note';

interface Props {
  questionId: string | null;
  /** Notes and quotes kept under the question so far. */
  kept: number;
  onKept(): void;
}

/** A note with the time at which its first letter was typed, under the question that was current then. */
export function NoteField({ questionId, kept, onKept }: Props) {
  const { problem } = useInterview();
  const elapsed = useElapsed();
  const { draft, write, keep } = useDraft(questionId);
  const title = useTitle(draft?.questionId ?? null);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="note">
      {draft && draft.questionId !== questionId && (
        <span className="of cut" title={`This note goes under: ${title}`}>
          {title}
        </span>
      )}
      <time>{clock(draft?.time ?? elapsed)}</time>
      <textarea
        id={NOTE_ID}
        ref={field}
        rows={1}
        aria-label="Note"
        placeholder="Note"
        value={draft?.text ?? ''}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void keep();
          }
          if (event.key === 'Escape') field.current?.blur();
        }}
      />
      {problem && draft && <span className="unsaved">not saved</span>}
      {kept > 0 && (
        <button type="button" className="kept-count" title="Notes and quotes kept under this question" onClick={onKept}>
          {kept} kept
        </button>
      )}
      <kbd>N</kbd>
    </div>
  );
}

function useTitle(questionId: string | null): string {
  const { questions } = useInterview();
  if (questionId === null) return 'No question';
  return questions.find((question) => question.id === questionId)?.title ?? 'Your own question';
}
