import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useNow } from '@/components/parts/useNow';
import { type Health, healthOf } from '@/utils/health';
import type { Situation } from '@/utils/health-notice';
import { seemsEnglish } from '@/utils/language';
import { useUnresolved } from './useUnresolved';

/** How the captions are right now, and what their words are made with. */
export function useHealth(): Health & { now: Situation } {
  const { interview, call, state, elsewhere, otherCall, notesOnly, utterances } = useInterview();
  const now = useNow();
  const unresolved = useUnresolved();
  const english = useMemo(() => seemsEnglish(utterances.slice(-12).map((utterance) => utterance.text)), [utterances]);
  const since = (at: number | undefined | null) => (at == null ? null : Math.max(0, now - at));
  const quietFor = since(call.lastHeardAt);
  const health = healthOf({
    consent: state.consent?.answer ?? null,
    call: call.state,
    connected: call.connected,
    sees: call.sees,
    quietFor,
    backFor: since(call.back?.at),
    unresolved: unresolved.length > 0,
    notesOnly,
    english,
    elsewhere,
    otherCall,
  });
  return {
    ...health,
    now: {
      quietFor: quietFor ?? 0,
      missing: call.back?.missing ?? 0,
      begun: call.sees !== null,
      captions: call.state?.captions ?? 'unknown',
      platform: call.state?.platform ?? interview.platform,
      connected: call.connected,
      canSwitchOn: call.state?.canSwitchOn ?? false,
      first: interview.candidate.split(/\s+/)[0] ?? '',
    },
  };
}
