import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Step } from '@/data/writer';
import { count } from '@/utils/format';
import { progressWords } from '@/utils/llm/pace';
import { GrowingClaims } from './Claims';
import { HostConsentSheet } from './HostConsentSheet';
import { SendSheet } from './SendSheet';
import { useWriting, waitsFor } from './writing';

interface Props {
  /** The questions whose answers the button is about, those only that what is set now has not written of yet. */
  questionIds: readonly (string | null)[];
  /** Whether this is the place of the summary of that answer; another one may be under way. */
  isHere(questionId: string | null): boolean;
  /** Whether what comes may be shown while it is being written. */
  uncovered: boolean;
}

/** Has the model write, and tells how it goes, in a place that does not move what is above it, nor the button. */
export function Write({ questionIds, isHere, uncovered }: Props) {
  const { name, step, begin, cancel } = useWriting();
  const starting = useStarting(step, isHere, cancel, name === null);
  const writing = step.kind === 'writing' ? step : null;
  const trouble = step.kind === 'trouble' && step.questionIds.some(isHere) ? step : null;
  // Without a model there is nothing to press, but still what became of it.
  const ids = name === null ? [] : trouble ? trouble.questionIds.filter(isHere) : questionIds;
  const { place, watched } = useFocusKept(writing !== null || ids.length > 0);
  if (name === null && !trouble && !writing) return null;
  const start = () => {
    starting();
    begin(ids);
  };
  // Another answer may still be covered, so its claims never show in the place of this one.
  const claims = writing && uncovered && isHere(writing.questionId) ? writing.claims : [];
  return (
    <div ref={place} className="write" tabIndex={-1} aria-busy={writing !== null}>
      <div className="go">
        {writing ? (
          // The second half of a double press was meant for the button that stood here before.
          <button
            type="button"
            className="btn small edge"
            onClick={(event) => event.detail < 2 && cancel()}
            {...watched}
          >
            Stop
          </button>
        ) : (
          ids.length > 0 && (
            <button type="button" className="btn soft small" onClick={start} {...watched}>
              <span className="cut">{trouble ? 'Try again' : `Write with ${name}`}</span>
              {ids.length > 1 && ` (${count(ids.length, 'answer')})`}
            </button>
          )
        )}
        {/* Always here, since what comes with its words already in it may not be read out. */}
        <p className={trouble ? 'small trouble' : 'small t2'} role="status">
          {trouble && (
            <>
              <span className="strong">{trouble.what}</span> {trouble.todo}
            </>
          )}
          {writing && progressWords({ ...writing, claims: writing.claims.length })}
        </p>
      </div>
      {claims.length > 0 && (
        <div className="generated">
          <GrowingClaims claims={claims} />
        </div>
      )}
      {/* Within the sheet that they come from, so that they lie over it and it stays open. */}
      <HostConsentSheet isHere={isHere} />
      <SendSheet isHere={isHere} />
    </div>
  );
}

/** What was begun here and waits for an answer goes with this place: it must not open by itself in another. Returns what notes a beginning. */
function useStarting(step: Step, isHere: Props['isHere'], cancel: () => void, isOff: boolean): () => void {
  const begun = useRef(false);
  const latest = useRef({ step, isHere, cancel, isOff });
  useLayoutEffect(() => {
    if (latest.current.step !== step) begun.current = false;
    latest.current = { step, isHere, cancel, isOff };
  });
  useEffect(
    () => () => {
      const { step, isHere, cancel, isOff } = latest.current;
      // What was told of a model that is gone was told once.
      const isTold = isOff && step.kind === 'trouble' && step.questionIds.some(isHere);
      if (begun.current || isTold || waitsFor(step).some(isHere)) cancel();
    },
    [],
  );
  return () => {
    begun.current = true;
  };
}

/** Where the button goes away while it has the focus, its place takes it. */
function useFocusKept(hasButton: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  const tell = (has: boolean) => () => {
    focused.current = has;
  };
  useEffect(() => {
    if (hasButton) return;
    if (focused.current) place.current?.focus();
    focused.current = false;
  }, [hasButton]);
  return { place, watched: { onFocus: tell(true), onBlur: tell(false) } };
}
