import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { addAct, type NewAct, undoLast } from '@/data/acts';
import { questionsFor } from '@/data/bank';
import type { CallView } from '@/data/call-view';
import { tick } from '@/data/interviews';
import { problemOf } from '@/data/problem';
import { actsOf, gapsOf, recentOf, transcriptOf } from '@/data/queries';
import type { CallTab } from '@/data/tabs';
import type { ActOf, Interview } from '@/utils/records';
import { knownOf } from '@/utils/roles';
import { stateOf } from '@/utils/state';
import { InterviewContext, type InterviewView } from './InterviewContext';
import { useCall } from './useCall';
import { useOnly } from './useOnly';

/** How often the interview's clock is written, in ms. */
const TICK = 5_000;

/** Reads one interview, follows its call and gives both to the screens inside. */
export function InterviewProvider({
  interview,
  tab,
  children,
}: {
  interview: Interview;
  tab: CallTab | null;
  children: ReactNode;
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
  return view && <InterviewContext value={view}>{children}</InterviewContext>;
}

/** While it is live only the newest utterances are read; the wrap-up reads them all. */
function useTranscript({ id, finishedAt }: Interview) {
  const live = finishedAt === null;
  const recent = useQuery({ ...recentOf(id), enabled: live }).data;
  const all = useQuery({ ...transcriptOf(id), enabled: !live }).data;
  return live ? recent : all && { ...all, total: all.rows.length };
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

function useWrites(id: string): Pick<InterviewView, 'act' | 'undo' | 'problem'> {
  const [problem, setProblem] = useState<string | null>(null);
  const tried = useCallback(async (write: Promise<unknown>) => {
    try {
      await write;
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
  }, []);
  const act = useCallback((what: NewAct) => tried(addAct(id, what)), [id, tried]);
  const undo = useCallback(async () => void (await tried(undoLast(id))), [id, tried]);
  return { act, undo, problem };
}

function useTick(interview: Interview): void {
  const { id, finishedAt } = interview;
  useEffect(() => {
    if (finishedAt !== null) return;
    // A clock that cannot be written is no reason to alarm: the next note will say so if the disk is full.
    const timer = setInterval(() => void tick(id).catch(() => undefined), TICK);
    return () => clearInterval(timer);
  }, [id, finishedAt]);
}
