import { useInterview } from '@/components/interview/InterviewContext';
import type { Step } from '@/data/writer';
import { count } from '@/utils/format';
import { Claims } from './Claims';
import { HostConsentSheet } from './HostConsentSheet';
import { SendSheet } from './SendSheet';
import { useWriting } from './writing';

interface Props {
  /** The questions whose answers the button is about, those only that a model has not written of yet. */
  questionIds: readonly (string | null)[];
  /** Whether this is the place of the summary of that answer; another one may be under way. */
  isHere(questionId: string | null): boolean;
  /** Whether what comes may be shown while it is being written. */
  uncovered: boolean;
}

/** Has the model write, and tells how it goes, in a place that does not move what is above it. */
export function Write({ questionIds, isHere, uncovered }: Props) {
  const { name, step, begin, cancel } = useWriting();
  const { interview } = useInterview();
  if (name === null) return null;
  // Another answer may still be covered, so its claims never show in the place of this one.
  if (step.kind === 'writing')
    return <Progress step={step} uncovered={uncovered && isHere(step.questionId)} onCancel={cancel} />;
  const trouble = step.kind === 'trouble' && step.questionIds.some(isHere) ? step : null;
  return (
    <div className="write">
      {trouble && <Trouble step={trouble} />}
      {questionIds.length > 0 && (
        <button type="button" className="btn soft small" onClick={() => begin(questionIds)}>
          {trouble ? 'Try again' : `Write with ${name}`}
          {interview.finishedAt !== null && questionIds.length > 1 ? ` (${count(questionIds.length, 'answer')})` : ''}
        </button>
      )}
      {/* Within the sheet that they come from, so that they lie over it and it stays open. */}
      <HostConsentSheet />
      <SendSheet />
    </div>
  );
}

const Trouble = ({ step }: { step: Extract<Step, { kind: 'trouble' }> }) => (
  <p className="small" role="status">
    <span className="strong">{step.what}</span> {step.todo}
  </p>
);

function Progress({
  step,
  uncovered,
  onCancel,
}: {
  step: Extract<Step, { kind: 'writing' }>;
  uncovered: boolean;
  onCancel(): void;
}) {
  const { at, of, claims, download } = step;
  return (
    <div className="write" aria-busy>
      {uncovered && claims.length > 0 && (
        <div className="generated">
          <Claims claims={claims} />
        </div>
      )}
      <p className="small t2" role="status">
        {download === null
          ? `Writing${of > 1 ? `, ${at + 1} of ${of}` : ''}.`
          : `Downloading the model, ${Math.round(download * 100)} %.`}{' '}
        {claims.length > 0 && `${count(claims.length, 'claim')} checked so far.`}
      </p>
      <button type="button" className="btn small" onClick={onCancel}>
        Stop
      </button>
    </div>
  );
}
