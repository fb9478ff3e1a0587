import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { THEIR_PACK, theirQuestions } from '@/data/pack-list';
import { type Kit, theirsFrom } from '@/utils/kit';
import { roleOf } from '@/utils/roles';
import { settledIn } from '@/utils/settled';
import { askedAmong, theirMatcher } from '@/utils/theirs';

const match = theirMatcher(theirQuestions);

/** Whether the kit offers the candidate's questions. */
export const offersTheirs = (kit: Kit): boolean => kit.packs.includes(THEIR_PACK);

/** Which of their questions the candidate has asked, with the words; only from where the plan comes to them, for a call that runs late is still there. */
export function useTheirsAsked(): ReadonlyMap<string, string> {
  const { interview, utterances, known } = useInterview();
  const from = theirsFrom(interview.kit);
  return useMemo(() => {
    const said = utterances.flatMap((utterance) => {
      const text = settledIn(utterance);
      const counts = from !== null && utterance.time >= from && roleOf(utterance.speaker, known) === 'candidate';
      return counts && text !== null ? [{ ...utterance, text }] : [];
    });
    return askedAmong(match, said);
  }, [from, utterances, known]);
}
