import { useInterview } from '@/components/interview/InterviewContext';
import { SaveScorecard } from './SaveScorecard';
import { useScorecardNow } from './useScorecardNow';

/** Saves the interview that is shown. `flush` writes what is still being typed. */
export const SaveNow = ({ flush }: { flush(): Promise<boolean> }) => (
  <SaveScorecard scorecardNow={useScorecardNow(flush)} damaged={useInterview().damaged} />
);
