import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { ChangeNumber } from '@/components/applicant/ChangeNumber';
import { useForgetting } from '@/components/interview/useForgetting';
import { partsFor } from '@/components/scorecard/partsFor';
import { ScorecardSheet } from '@/components/scorecard/ScorecardSheet';
import { SaveScorecard } from '@/components/wrapup/SaveScorecard';
import { questionsFor, rubrics } from '@/data/bank';
import { packs } from '@/data/pack-list';
import { actsOf, gapsOf, interviewsQuery, ledgerOf, summariesOf, transcriptOf } from '@/data/queries';
import { appVersion } from '@/data/version';
import { scorecardOf } from '@/utils/scorecard';
import { Sheet } from './Sheet';
import { placeOf } from './usePlace';

/** The scorecard of one interview as it stands now. */
export function OneScorecard({ id }: { id: string }) {
  const interviews = useQuery(interviewsQuery).data;
  const interview = interviews?.rows.find((each) => each.id === id);
  const acts = useQuery(actsOf(id)).data;
  const utterances = useQuery(transcriptOf(id)).data;
  useForgetting(id, utterances !== undefined && utterances.rows.length > 0);
  const gaps = useQuery(gapsOf(id)).data;
  const summaries = useQuery(summariesOf(id)).data;
  const sent = useQuery(ledgerOf(id)).data;
  const records = useMemo(() => {
    if (!interview || !acts || !utterances || !gaps || !summaries || !sent) return null;
    const rows = { interview, acts: acts.rows, utterances: utterances.rows, questions: questionsFor(interview.kit) };
    return {
      ...rows,
      gaps: gaps.rows,
      damaged: [acts, utterances, gaps, summaries, sent].reduce((sum, { damaged }) => sum + damaged, 0),
      rubrics,
      packs,
      stored: summaries.rows,
      parts: partsFor({ ...rows, summaries: summaries.rows }),
      ledger: sent.rows,
      unreadLedger: sent.damaged,
      app: appVersion(),
      offset: -new Date(interview.startedAt).getTimezoneOffset(),
    };
  }, [interview, acts, utterances, gaps, summaries, sent]);
  const scorecard = useMemo(() => records && scorecardOf({ ...records, now: Date.now() }), [records]);
  /** With the applicant number that was kept by the same press. */
  const client = useQueryClient();
  const scorecardNow = async (from: NonNullable<typeof records>) => {
    const queryKey = [...interviewsQuery.queryKey, 'to save'];
    const read = await client.fetchQuery({ ...interviewsQuery, queryKey, staleTime: 0, gcTime: 0 });
    const own = read.rows.find((each) => each.id === id) ?? from.interview;
    return scorecardOf({ ...from, interview: own, now: Date.now() });
  };
  return (
    <>
      <header className="wb-bar">
        <a className="btn small" href={placeOf('interviews')}>
          <ArrowLeft className="i" aria-hidden />
          Interviews
        </a>
        <span className="wb-grow" />
        {records && <SaveScorecard scorecardNow={() => scorecardNow(records)} damaged={records.damaged} />}
      </header>
      {interview && (
        <div className="wb-number">
          <ChangeNumber key={interview.id} interview={interview} />
        </div>
      )}
      {interviews && !interview && <p className="wb-empty">This interview is not on this machine any more.</p>}
      {scorecard && (
        <Sheet>
          <ScorecardSheet scorecard={scorecard} signed={null} as="article" />
        </Sheet>
      )}
    </>
  );
}
