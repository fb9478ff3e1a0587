import { useEffect, useId, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import type { SummaryPart } from '@/utils/summary/parts';
import { runningText } from '@/utils/summary/running-text';

/** The longest text that is kept, in letters. */
const LONGEST = 4_000;

/** A summary in one's own words. The generated claims are kept beside it. */
export function EditPart({ part, onDone }: { part: SummaryPart; onDone(): void }) {
  const { act } = useInterview();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [text, setText] = useState(part.edited?.text ?? runningText(part.claims));
  const [failed, setFailed] = useState(false);
  useEffect(() => field.current?.focus(), []);

  async function save() {
    const { questionId, claims, edited, stored } = part;
    const original = edited?.original ?? claims;
    const of = (edited ? edited.over : stored)?.id ?? null;
    const words = text.trim();
    const saved = await act({ kind: 'summary', questionId, text: words || null, original: [...original], of });
    if (saved) onDone();
    else setFailed(true);
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
        value={text}
        onChange={(event) => setText(event.target.value)}
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
        <button type="button" className="btn small" onClick={onDone}>
          Cancel
        </button>
      </div>
    </div>
  );
}
