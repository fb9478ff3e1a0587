import { useMemo } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { roleOf } from '@/utils/roles';

/** Speakers of whom nothing tells who they are, in the order in which they first spoke, so that a question stays where it is. */
export function useUnresolved(): string[] {
  const { known, utterances, call } = useInterview();
  const stored = useMemo(() => new Set(utterances.map((utterance) => utterance.speaker)), [utterances]);
  return [...new Set([...stored, ...call.turns.map((turn) => turn.speaker)])].filter(
    (speaker) => speaker !== '' && roleOf(speaker, known) === null,
  );
}
