import { useEffect, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { setAside } from '@/data/summaries';
import { clock, count } from '@/utils/format';
import type { SummaryPart } from '@/utils/summary/parts';
import { madeBy } from '@/utils/summary/words';
import { Claims } from './Claims';
import { EditPart } from './EditPart';
import { useOwnPrompt } from './useOwnPrompt';
import { useWriting } from './writing';

interface Props {
  part: SummaryPart;
  /** Among others it has a heading, and what is true of all is said above them. */
  among?: boolean;
  /** What a model wrote of it was put aside, so it is written of again by a press of its own only. */
  aside?: boolean;
}

/** The summary of one answer, uncovered. */
export function Part({ part, among = false, aside = false }: Props) {
  const { act, interview, questions } = useInterview();
  const { drafts } = useWriting();
  const [editing, setEditing] = useState(() => drafts.has(part.questionId));
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const prompt = useOwnPrompt(part.questionId);
  const { edited, claims, questionId } = part;
  const question = questions.find(({ id }) => id === questionId) ?? null;
  useEffect(() => {
    // The field is gone, so the focus goes back to where it came from.
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  // What is pressed goes away with what it does.
  const then = (saved: boolean) => {
    if (saved) edit.current?.focus();
    return saved;
  };
  const ownSentences = () =>
    setAside(interview.id, questionId).then(
      () => true,
      () => false,
    );
  const made = edited ? `Edited by you at ${clock(edited.time)}.` : among && !part.stored ? '' : madeBy(part).join(' ');
  return (
    <section className={edited ? 'part own' : 'generated part'} aria-label={part.title}>
      {among && <h4>{part.title}</h4>}
      {among && prompt && <p className="small t2">{prompt}</p>}
      {editing ? (
        <EditPart part={part} onDone={() => setEditing(false)} />
      ) : (
        <>
          {edited ? <p className="own-words">{edited.text}</p> : <Claims claims={claims} question={question} />}
          {!edited && claims.length === 0 && <p className="t2">Nothing telling was heard.</p>}
          {!edited && part.notHeard.length > 0 && <NotHeard points={part.notHeard} />}
          <div className="made small t3">
            {made && <p>{made}</p>}
            <div className="links">
              <button ref={edit} type="button" className="link small" onClick={() => setEditing(true)}>
                Edit
              </button>
              {edited && (
                <Does
                  does={() => act({ kind: 'summary', questionId, text: null, original: edited.original }).then(then)}
                >
                  Use the generated text
                </Does>
              )}
              {!edited && part.by === 'model' && (
                <Does does={() => ownSentences().then(then)}>Use the candidate’s sentences</Does>
              )}
              {!edited && aside && <WriteAgain questionId={questionId} />}
            </div>
          </div>
          {edited && (
            <details>
              <summary className="small t2">Generated text</summary>
              <div className="generated">
                <Claims claims={edited.original} question={question} />
              </div>
            </details>
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

/** Words that do something, and say so where it could not be saved. */
function Does({ does, children }: { does(): Promise<boolean>; children: string }) {
  const [failed, setFailed] = useState(false);
  return (
    <>
      <button type="button" className="link small" onClick={() => void does().then((saved) => setFailed(!saved))}>
        {children}
      </button>
      {failed && <span role="alert">That could not be saved.</span>}
    </>
  );
}

/** What was put aside comes back without a request, as long as nothing else would be asked. */
function WriteAgain({ questionId }: { questionId: string | null }) {
  const { name, step, begin } = useWriting();
  if (name === null || step.kind === 'writing') return null;
  return (
    <button type="button" className="link small" onClick={() => begin([questionId])}>
      Write with {name}
    </button>
  );
}
