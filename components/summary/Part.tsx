import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { clock } from '@/utils/format';
import type { SummaryPart } from '@/utils/summary/parts';
import { madeBy, notHeardWords } from '@/utils/summary/words';
import { Claims } from './Claims';
import { EditPart } from './EditPart';

/** The summary of one answer, uncovered. */
export function Part({ part, heading }: { part: SummaryPart; heading: boolean }) {
  const [editing, setEditing] = useState(false);
  const { edited, claims } = part;
  const missing = notHeardWords(part);
  return (
    <section className="generated part" aria-label={part.title}>
      {heading && <h3>{part.title}</h3>}
      {editing ? (
        <EditPart part={part} onDone={() => setEditing(false)} />
      ) : (
        <>
          {edited ? <Edited part={part} edited={edited} /> : <Claims claims={claims} />}
          {!edited && claims.length === 0 && <p className="t2">Nothing telling was heard.</p>}
          {!edited && missing && <p className="small t2">{missing}</p>}
          <p className="made small t3">
            {!edited && `${madeBy(part).join(' ')} `}
            <button type="button" className="link small" onClick={() => setEditing(true)}>
              Edit
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** The person's words, with the generated ones in reach. */
function Edited({ part, edited }: { part: SummaryPart; edited: NonNullable<SummaryPart['edited']> }) {
  const { act } = useInterview();
  const { questionId } = part;
  return (
    <>
      <p className="own-words">{edited.text}</p>
      <p className="small t3">
        Edited by you at {clock(edited.time)}.{' '}
        <button
          type="button"
          className="link small"
          onClick={() => void act({ kind: 'summary', questionId, text: null, original: edited.original })}
        >
          Use the generated text
        </button>
      </p>
      <details>
        <summary className="small">Generated text</summary>
        <Claims claims={edited.original} />
      </details>
    </>
  );
}
