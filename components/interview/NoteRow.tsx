import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Note } from '@/utils/state';
import { useInterview } from './InterviewContext';

/** A note that can be worded again. The earlier wording is kept in the record. */
export function NoteRow({ note }: { note: Note }) {
  const { act } = useInterview();
  const [text, setText] = useState<string | null>(null);

  async function keep() {
    const words = text?.trim() ?? '';
    const same = !words || words === note.text;
    if (same || (await act({ kind: 'note', noteId: note.id, questionId: note.questionId, text: words }))) setText(null);
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
          if (event.key === 'Enter' && !event.shiftKey) {
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
