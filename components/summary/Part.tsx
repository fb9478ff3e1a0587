import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { setAside } from '@/data/summaries';
import { clock, count } from '@/utils/format';
import type { SummaryPart } from '@/utils/summary/parts';
import { madeBy } from '@/utils/summary/words';
import { Claims } from './Claims';
import { EditPart } from './EditPart';

/** The summary of one answer, uncovered; `among` others it has a heading, and what is true of all is said above them. */
export function Part({ part, among = false }: { part: SummaryPart; among?: boolean }) {
  const [editing, setEditing] = useState(false);
  const { edited, claims } = part;
  return (
    <section className={edited ? 'part own' : 'generated part'} aria-label={part.title}>
      {among && <h4>{part.title}</h4>}
      {editing ? (
        <EditPart part={part} onDone={() => setEditing(false)} />
      ) : (
        <>
          {edited ? <Edited part={part} edited={edited} onEdit={() => setEditing(true)} /> : <Claims claims={claims} />}
          {!edited && claims.length === 0 && <p className="t2">Nothing telling was heard.</p>}
          {!edited && part.notHeard.length > 0 && <NotHeard points={part.notHeard} />}
          {!edited && (
            <p className="made small t3">
              {among && !part.stored ? '' : `${madeBy(part).join(' ')} `}
              <EditLink onPress={() => setEditing(true)} />
              {part.by === 'model' && <OwnSentences part={part} />}
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** What to listen for and was not heard: folded, and no finding. */
const NotHeard = ({ points }: { points: readonly string[] }) => (
  <details className="small t2">
    <summary>{count(points.length, 'point')} not heard</summary>
    <ul className="not-heard">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
    <p>Captions miss things, so this is no finding.</p>
  </details>
);

const EditLink = ({ onPress }: { onPress(): void }) => (
  <button type="button" className="link small" onClick={onPress}>
    Edit
  </button>
);

/** What the model wrote can be put aside; asked for again, it comes back without a request. */
function OwnSentences({ part }: { part: SummaryPart }) {
  const { interview } = useInterview();
  const [failed, setFailed] = useState(false);
  const putAside = () => void setAside(interview.id, part.questionId).catch(() => setFailed(true));
  return (
    <>
      {' '}
      <button type="button" className="link small" onClick={putAside}>
        Use the candidate’s sentences
      </button>
      {failed && <span role="alert"> That could not be saved.</span>}
    </>
  );
}

interface EditedProps {
  part: SummaryPart;
  edited: NonNullable<SummaryPart['edited']>;
  onEdit(): void;
}

/** The person's words, with the generated ones in reach. */
function Edited({ part, edited, onEdit }: EditedProps) {
  const { act } = useInterview();
  const { questionId } = part;
  return (
    <>
      <p className="own-words">{edited.text}</p>
      <p className="made small t3">
        Edited by you at {clock(edited.time)}. <EditLink onPress={onEdit} />{' '}
        <button
          type="button"
          className="link small"
          onClick={() => void act({ kind: 'summary', questionId, text: null, original: edited.original })}
        >
          Use the generated text
        </button>
      </p>
      <details>
        <summary className="small t2">Generated text</summary>
        <div className="generated">
          <Claims claims={edited.original} />
        </div>
      </details>
    </>
  );
}
