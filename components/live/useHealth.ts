import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useNow } from '@/components/parts/useNow';
import { type Health, healthOf } from '@/utils/health';
import { seemsEnglish } from '@/utils/language';

/** How the captions are right now, and for how long (ms) no word was heard. */
export function useHealth(): Health & { quietFor: number } {
  const { call, state, elsewhere, otherCall, utterances } = useInterview();
  const now = useNow();
  const english = useMemo(() => seemsEnglish(utterances.slice(-12).map((utterance) => utterance.text)), [utterances]);
  const quietFor = call.lastHeardAt === null ? null : Math.max(0, now - call.lastHeardAt);
  const health = healthOf({
    consent: state.consent?.answer ?? null,
    call: call.state,
    connected: call.connected,
    sees: call.sees,
    quietFor,
    english,
    elsewhere,
    otherCall,
  });
  return { ...health, quietFor: quietFor ?? 0 };
}
