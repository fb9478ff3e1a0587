import { useEffect, useId, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import type { SummaryPart } from '@/utils/summary/parts';
import { runningText } from '@/utils/summary/running-text';
import { type SummaryDraft, useWriting } from './writing';

/** The longest text that is kept, in letters. */
const LONGEST = 4_000;

/** A summary in one's own words. The generated claims that stood there when writing began are kept beside it. */
export function EditPart({ part, onDone }: { part: SummaryPart; onDone(): void }) {
  const { act } = useInterview();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { drafts } = useWriting();
  const { questionId } = part;
  const [draft, setDraft] = useState(() => drafts.get(questionId) ?? begunOver(part));
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  async function save() {
    const { original, of } = draft;
    const words = draft.text.trim();
    const saved = await act({ kind: 'summary', questionId, text: words || null, original, of });
    if (saved) leave();
    else setFailed(true);
  }

  function write(text: string) {
    // Kept beyond this sheet: it may be closed with one key.
    drafts.set(questionId, { ...draft, text });
    setDraft({ ...draft, text });
  }

  function leave() {
    drafts.delete(questionId);
    onDone();
  }

  return (
    <div className="edit-part">
      <label className="sr" htmlFor={id}>
        Summary of {part.title}
      </label>
      <textarea
        id={id}
        ref={field}
        className="field"
        maxLength={LONGEST}
        value={draft.text}
        onChange={(event) => write(event.target.value)}
      />
      {failed && (
        <p className="problem" role="alert">
          It could not be saved. Your words are still here: try again.
        </p>
      )}
      <div className="do">
        <button type="button" className="btn soft small" onClick={() => void save()}>
          Save
        </button>
        <button type="button" className="btn small" onClick={leave}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/** More may be said, or written by a model, while one writes: what was on screen is what the words are written over. */
function begunOver({ claims, edited, stored, by }: SummaryPart): SummaryDraft {
  const over = edited ? edited.over : by === 'model' ? stored : null;
  const text = edited?.text ?? runningText(claims);
  return { text, original: [...(edited?.original ?? claims)], of: over?.id ?? null };
}
