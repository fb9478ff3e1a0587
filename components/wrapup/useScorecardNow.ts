import { useQueryClient } from '@tanstack/react-query';
import { useInterview } from '@/components/interview/InterviewContext';
import { partsFor } from '@/components/scorecard/partsFor';
import { rubrics } from '@/data/bank';
import { packs } from '@/data/pack-list';
import { actsOf, interviewsQuery, ledgerOf, summariesOf } from '@/data/queries';
import { appVersion } from '@/data/version';
import { scorecardOf } from '@/utils/scorecard';
import type { Scorecard } from '@/utils/scorecard-schema';

/** The scorecard as the records stand at the press, with what is still being typed, which `flush` writes; throws where it cannot. */
export function useScorecardNow(flush: () => Promise<boolean>): () => Promise<Scorecard> {
  const { interview: shown, gaps, utterances, questions, damaged } = useInterview();
  const client = useQueryClient();

  /** Read from the database itself: what was written a moment ago may not be on its way to the screen yet. */
  async function actsNow() {
    const read = actsOf(shown.id);
    const queryKey = [...read.queryKey, 'to save'];
    return (await client.fetchQuery({ ...read, queryKey, staleTime: 0, gcTime: 0 })).rows;
  }

  async function sentNow() {
    const read = ledgerOf(shown.id);
    return client.fetchQuery({ ...read, queryKey: [...read.queryKey, 'to save'], staleTime: 0, gcTime: 0 });
  }

  async function summariesNow() {
    const read = summariesOf(shown.id);
    return client.fetchQuery({ ...read, queryKey: [...read.queryKey, 'to save'], staleTime: 0, gcTime: 0 });
  }

  /** With the applicant number that was kept by the same press. */
  async function interviewNow() {
    const queryKey = [...interviewsQuery.queryKey, 'to save'];
    const read = await client.fetchQuery({ ...interviewsQuery, queryKey, staleTime: 0, gcTime: 0 });
    return read.rows.find(({ id }) => id === shown.id) ?? shown;
  }

  return async () => {
    if (!(await flush())) throw new Error('What is on screen could not be written.');
    const [interview, acts, sent, summaries] = await Promise.all([
      interviewNow(),
      actsNow(),
      sentNow(),
      summariesNow(),
    ]);
    return scorecardOf({
      interview,
      acts,
      gaps,
      utterances,
      damaged: damaged + sent.damaged + summaries.damaged,
      questions,
      rubrics,
      packs,
      stored: summaries.rows,
      parts: partsFor({ interview, acts, utterances, questions, summaries: summaries.rows }),
      ledger: sent.rows,
      unreadLedger: sent.damaged,
      now: Date.now(),
      offset: -new Date(interview.startedAt).getTimezoneOffset(),
      app: appVersion(),
    });
  };
}
