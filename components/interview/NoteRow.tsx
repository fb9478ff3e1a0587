import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Note } from '@/utils/state';
import { useInterview } from './InterviewContext';

/** A note that can be worded again. The earlier wording is kept in the record. */
export function NoteRow({ note }: { note: Note }) {
  const { act } = useInterview();
  const [text, setText] = useState<string | null>(null);

  const saving = useRef<string | null>(null);

  // Enter and the blur that follows it are one wording.
  async function keep() {
    const words = text?.trim() ?? '';
    if (saving.current === words) return;
    if (!words || words === note.text) return setText(null);
    saving.current = words;
    const saved = await act({ kind: 'note', noteId: note.id, questionId: note.questionId, text: words });
    if (saving.current === words) saving.current = null;
    if (saved) setText((now) => (now?.trim() === words ? null : now));
  }

  if (text !== null)
    return (
      <textarea
        className="field"
        aria-label="Note, new wording"
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: the person pressed "Edit", so the focus goes where they write
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void keep();
          }
          if (event.key === 'Escape') {
            event.stopPropagation();
            setText(null);
          }
        }}
      />
    );
  return (
    <span className="note-row">
      <span className="words">
        {note.text}
        {note.earlier.length > 0 && <span className="t3"> (edited, earlier wording kept)</span>}
      </span>
      <button
        type="button"
        className="btn small icon"
        aria-label={`Edit note: ${note.text}`}
        title="Edit"
        onClick={() => setText(note.text)}
      >
        <Pencil className="i" aria-hidden />
      </button>
    </span>
  );
}
