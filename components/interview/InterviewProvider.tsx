import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { questionsFor } from '@/data/bank';
import type { CallView } from '@/data/call-view';
import { actsOf, gapsOf } from '@/data/queries';
import type { CallTab } from '@/data/tabs';
import type { ActOf, Interview } from '@/utils/records';
import { knownOf } from '@/utils/roles';
import { stateOf } from '@/utils/state';
import { InterviewContext, type InterviewView } from './InterviewContext';
import { useCall } from './useCall';
import { useForgetting } from './useForgetting';
import { useOnly } from './useOnly';
import { useTick } from './useTick';
import { useTranscript } from './useTranscript';
import { useWrites } from './useWrites';

/**
 * Reads one interview, follows its call and gives both to what is inside. While another part of the transcript is being read, as between Live and Wrap-up,
 * what is inside stays with the interview as it was last read, and is told that no screen may be drawn of that.
 */
export function InterviewProvider({
  interview,
  tab,
  children,
}: {
  interview: Interview;
  tab: CallTab | null;
  children: (isRead: boolean) => ReactNode;
}) {
  const { id } = interview;
  const acts = useQuery(actsOf(id)).data;
  const transcript = useTranscript(interview);
  const gaps = useQuery(gapsOf(id)).data;
  const only = useOnly(id);
  const state = useMemo(() => stateOf(acts?.rows ?? []), [acts]);
  const consent = state.consent?.answer === 'agreed' ? state.consent : null;
  const { agreed } = state;
  // Consent to one call is not consent to the next one in the same tab.
  const otherTab = useOtherTab(consent, tab);
  const elsewhere = otherTab || Boolean(consent?.call && tab?.call && tab.call !== consent.call);
  const [after, setAfter] = useState(false);
  const [notesOnly, goOnWithNotes] = useState(false);
  const followed = interview.finishedAt === null ? tab : null;
  const agreedAt = only === true && agreed && !elsewhere && !after && !notesOnly ? agreed.time : null;
  const {
    view: call,
    page,
    forget,
  } = useCall(followed, id, agreedAt, {
    withdrawn: consent === null,
    notesOnly,
  });
  const agreedTo = consent?.call ?? null;
  const agreedFrom = agreed?.at ?? null;
  useEffect(() => {
    setAfter(agreedFrom !== null && isAfter(call, tab, { call: agreedTo, at: agreedFrom }));
  }, [call, tab, agreedTo, agreedFrom]);
  // At its end a call is over; only what begins then is another one.
  const otherCall = elsewhere || (after && call.state?.phase === 'on');
  const { act, undo, problem } = useWrites(id);
  useTick(interview);

  const { interviewer, candidate, platform } = interview;
  const known = useMemo(
    () => knownOf({ interviewer, candidate, platform }, state),
    [state, interviewer, candidate, platform],
  );

  const view = useMemo<InterviewView | null>(
    () =>
      acts && transcript && gaps
        ? {
            interview,
            acts: acts.rows,
            state,
            utterances: transcript.rows,
            heard: transcript.total,
            gaps: gaps.rows,
            damaged: acts.damaged + transcript.damaged + gaps.damaged,
            questions: questionsFor(interview.kit),
            known,
            callId: tab?.call || null,
            otherCall,
            stopReading: forget,
            page,
            notesOnly,
            goOnWithNotes,
            call,
            elsewhere: only === false,
            problem,
            act,
            undo,
          }
        : null,
    [
      interview,
      acts,
      state,
      transcript,
      gaps,
      known,
      tab,
      otherCall,
      forget,
      page,
      notesOnly,
      call,
      only,
      problem,
      act,
      undo,
    ],
  );
  const last = useLast(view);
  const whole = view ?? last;
  useForgetting(id, whole !== null && whole.utterances.length > 0);
  return whole && <InterviewContext value={whole}>{children(view !== null)}</InterviewContext>;
}

/** The view that was drawn last. */
function useLast(view: InterviewView | null): InterviewView | null {
  const last = useRef<InterviewView | null>(null);
  useLayoutEffect(() => {
    last.current = view ?? last.current;
  });
  return last.current;
}

/** Where the address does not tell calls apart, another tab is another call. */
function useOtherTab(consent: ActOf<'consent'> | null, tab: CallTab | null): boolean {
  const [given, setGiven] = useState<{ consentId: string; tabId: number } | null>(null);
  useEffect(() => {
    if (consent && tab && given?.consentId !== consent.id) setGiven({ consentId: consent.id, tabId: tab.tabId });
  }, [consent, tab, given]);
  return tab?.platform === 'teams' && given !== null && given.consentId === consent?.id && given.tabId !== tab.tabId;
}

/**
 * Where the address does not tell calls apart, as on Teams, or the consent names no call, it ends with the first call: what
 * begins then is not read until consent is given anew.
 */
const isAfter = (
  { endedAt }: CallView,
  tab: CallTab | null,
  { call, at }: Pick<ActOf<'consent'>, 'call' | 'at'>,
): boolean => (tab?.platform === 'teams' || !call) && endedAt !== null && endedAt > at;
