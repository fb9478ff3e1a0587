import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { Notice } from '@/components/parts/Notice';
import { deleteWords } from '@/data/delete-words';
import { count } from '@/utils/format';

/** Reading was stopped and words are still there: they can be deleted in one press. */
export function Withdrawn({ onChange }: { onChange(): void }) {
  const { interview, heard, state } = useInterview();
  const [failed, setFailed] = useState(false);
  const quotes = state.quotes.filter((quote) => quote.text !== null).length;
  return (
    <Notice
      tone="plain"
      title="Reading stopped"
      action={
        <>
          <button
            type="button"
            className="btn small soft"
            onClick={() => void deleteWords(interview.id).catch(() => setFailed(true))}
          >
            Delete words
          </button>
          <button type="button" className="btn small soft" onClick={onChange}>
            Change
          </button>
        </>
      }
    >
      {failed
        ? 'They could not be deleted. Close this panel, open it again and try once more.'
        : `${count(heard, 'utterance')} and ${count(quotes, 'quote')} are kept.`}
    </Notice>
  );
}
