import { useQuery } from '@tanstack/react-query';
import { useInterview } from '@/components/interview/InterviewContext';
import { settingsQuery } from '@/data/queries';
import { type ConsentChoice, choiceOf } from '@/utils/consent';
import { hostToName } from '@/utils/llm/address';
import type { ActOf } from '@/utils/records';
import { noModel } from '@/utils/settings-schema';

interface ConsentNow {
  /** The answer that counts for this call; null: there is none. */
  consent: ActOf<'consent'> | null;
  /** The host that the settings name now. */
  host: string | null;
  /** What the answer amounts to with that host; null: it was agreed to another one. */
  stands: ConsentChoice | null;
}

/** What was answered, seen with the settings of this moment. */
export function useConsentNow(): ConsentNow {
  const { state, otherCall } = useInterview();
  const host = hostToName(useQuery(settingsQuery).data?.model ?? noModel);
  // What was answered for the call before says nothing of this one.
  const consent = otherCall ? null : state.consent;
  return { consent, host, stands: choiceOf(consent, host) };
}
